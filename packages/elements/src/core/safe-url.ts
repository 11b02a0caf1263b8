const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/**
 * An address that may stand in a link, or undefined: http, https, mailto, tel, and paths of the page's own origin.
 * Paths stay paths, so that a server draws what the page will. Addresses come from data that somebody else typed; Lit escapes text but would let `javascript:` through.
 */
export function safeUrl(address: string | null | undefined, base: string = pageAddress()): string | undefined {
  if (!address) return undefined;
  try {
    const absolute = /^\s*[a-z][a-z0-9+.-]*:/i.test(address);
    const url = absolute ? new URL(address) : new URL(address, base);
    if (absolute) return SCHEMES.has(url.protocol) ? url.href : undefined;
    // `//elsewhere` and `/\elsewhere` look like paths and are none.
    return url.host === new URL(base).host && !/^[\s/\\]*[/\\]{2}/.test(address) ? address.trim() : undefined;
  } catch {
    return undefined;
  }
}

/** Fills `{name}` places of a host's address template with encoded values: `/challenge.html?id={id}`. */
export function fillAddress(
  template: string | null | undefined,
  values: Readonly<Record<string, string>>,
): string | undefined {
  return safeUrl(template?.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? '')));
}

// A frame made by `srcdoc` has no address of its own; its base is the page around it.
const pageAddress = (): string => (globalThis.document ? document.baseURI : 'http://localhost/');
