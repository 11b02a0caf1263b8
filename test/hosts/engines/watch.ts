/** What `watch` has seen in a page. */
export interface Watched {
  readonly wrong: string[];
}

/**
 * Keeps what goes wrong in a page from its first script on: console errors, exceptions, policy violations, files that
 * did not come. It runs in the page as it stands here.
 */
export function watch(): void {
  const wrong: string[] = [];
  Object.assign(window, { watched: { wrong } });
  const tell = console.error;
  console.error = (...parts: unknown[]) => {
    wrong[wrong.length] = parts.map(String).join(' ');
    tell.apply(console, parts);
  };
  const onError = (event: ErrorEvent | Event) => {
    const from = event.target instanceof Element ? `<${event.target.localName}> did not load` : '';
    wrong[wrong.length] = from || String((event as ErrorEvent).message);
  };
  addEventListener('error', onError, true);
  addEventListener('unhandledrejection', ({ reason }) => {
    wrong[wrong.length] = String(reason);
  });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    // The browser itself asks for an icon for its tab.
    if (!blockedURI.endsWith('/favicon.ico')) wrong[wrong.length] = `${violatedDirective}: ${blockedURI}`;
  });
}
