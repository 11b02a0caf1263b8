/**
 * The kit's folder as a page names it, with a slash at its end. A bare path would be no address in an import map, and
 * nothing would be checked.
 *
 * @throws {TypeError} for an address that is none
 */
export function kitFolder(kit: string): string {
  if (!/^(?:https?:\/)?\.{0,2}\//.test(kit)) throw new TypeError(`"${kit}" must begin with /, ./, ../ or https://`);
  return kit.endsWith('/') ? kit : `${kit}/`;
}

/** An address that must not end the attribute it stands in. */
export const inAttribute = (address: string): string => address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
