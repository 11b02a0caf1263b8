const said = new Set<string>();

/** Tells a host's developer about a mistake, once a page: one bad attribute must neither throw nor flood the console. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`qxwq: ${message}`);
}
