/**
 * Serves pages under a Content Security Policy of the test's choice. A test opens one in a frame:
 *
 *   /page-with-policy?policy=<the header>&module=<script to load>&body=<HTML>
 *
 * `module` may be given several times. Before anything else the page loads a script that keeps what the policy
 * refused in `window.policyViolations` (`{ directive, blocked, sample }[]`), so the policy needs `script-src 'self'`
 * at least. The page is of the test's own origin: the test reads its window and document directly.
 */
export function pagesWithPolicy() {
  return async function servePageWithPolicy(context, next) {
    if (context.path === '/page-with-policy/violations.js') {
      context.type = 'text/javascript';
      context.body = COLLECT_VIOLATIONS;
      return;
    }
    if (context.path !== '/page-with-policy') return next();
    const { searchParams } = context.URL;
    context.set('Content-Security-Policy', searchParams.get('policy') ?? "default-src 'none'; script-src 'self'");
    context.type = 'text/html';
    context.body = page(searchParams.getAll('module'), searchParams.get('body') ?? '');
  };
}

function page(modules, body) {
  const scripts = modules.map((url) => `<script type="module" src="${attribute(url)}"></script>`).join('\n');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>Page with policy</title>
<script src="/page-with-policy/violations.js"></script>
${scripts}
</head>
<body>${body}</body>
</html>
`;
}

function attribute(value) {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

const COLLECT_VIOLATIONS = `window.policyViolations = [];
document.addEventListener('securitypolicyviolation', (event) => {
  window.policyViolations.push({
    directive: event.effectiveDirective, blocked: event.blockedURI, sample: event.sample,
  });
});
`;
