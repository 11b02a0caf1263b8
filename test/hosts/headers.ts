/** What a security office that has read the guide sends with every page. */
const strict = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'connect-src {{platform}}',
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const pages: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'strict-policy.html': { 'content-security-policy': `${strict}; trusted-types lit-html` },
  'two-versions.html': { 'content-security-policy': `${strict}; trusted-types lit-html 'allow-duplicates'` },
  'sandbox.html': { 'content-security-policy': 'sandbox allow-scripts' },
  'gbk.html': { 'content-type': 'text/html; charset=gbk' },
};

/** Headers of a page, besides those that every page has. */
export const headersOf = (page: string): Readonly<Record<string, string>> => pages[page] ?? {};
