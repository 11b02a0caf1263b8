/**
 * The label of `code` in a set of labels; an unknown code comes back as it is.
 * Responses are open: a newer server may send codes this version has never heard of, and a bare code beats a blank.
 */
export function labelIn(labels: Readonly<Record<string, string>>, code: string): string {
  // Own properties only: a code such as "constructor" must not find what every object inherits.
  return Object.hasOwn(labels, code) ? (labels[code] ?? code) : code;
}
