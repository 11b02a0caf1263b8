/** A host site that may read the board from browsers. */
export interface Site {
  /** Publishable key, for example `pk_park_2f6c`; it names the site and is no secret. */
  readonly key: string;
  readonly name: string;
  /** Origins that may use the key from a browser, exactly as browsers send them: `https://www.example.edu.cn`. */
  readonly origins: readonly string[];
  /** Lets pages of every origin use the key. For development only. */
  readonly anyOrigin?: boolean;
}

const KEY = /^[A-Za-z0-9_-]{4,100}$/;

/**
 * Finds mistakes in the configuration when the platform starts, not when a page fails.
 * @throws TypeError saying what is wrong with which key.
 */
export function checkSite({ key, origins }: Site): void {
  if (!KEY.test(key)) throw new TypeError(`Publishable key "${key}": use 4 to 100 letters, digits, "_" or "-"`);
  for (const origin of origins) {
    if (origin === '*') throw new TypeError(`Key "${key}": "*" is not an origin; set anyOrigin for development`);
    if (!isOrigin(origin)) {
      throw new TypeError(`Key "${key}": "${origin}" is not an origin; write it as https://www.example.edu.cn`);
    }
  }
}

function isOrigin(text: string): boolean {
  try {
    const { protocol, origin } = new URL(text);
    return (protocol === 'https:' || protocol === 'http:') && origin === text;
  } catch {
    return false;
  }
}
