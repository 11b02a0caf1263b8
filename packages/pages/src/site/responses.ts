const shared = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'strict-origin-when-cross-origin' };

/** Everything that pages need, and nothing else: no script, no inline style, no other site. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
];
const policyWith = (...more: readonly string[]) => [...policy, ...more].join('; ');

/** Answers with the headers that belong to what they carry. */
export const answer = {
  page: (body: string, status = 200): Response =>
    new Response(body, {
      status,
      headers: {
        ...shared,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': policyWith("frame-ancestors 'none'"),
        'Cache-Control': status === 200 ? 'public, max-age=60' : 'no-store',
      },
    }),
  /** A page that other sites show in a frame. It has one script, which tells them how high it is. */
  frame: (body: string, ancestors: readonly string[]): Response =>
    new Response(body, {
      headers: {
        ...shared,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Security-Policy': policyWith("script-src 'self'", `frame-ancestors ${ancestors.join(' ')}`),
        'Cache-Control': 'public, max-age=60',
      },
    }),
  file: (body: string, type: string): Response =>
    new Response(body, {
      headers: {
        ...shared,
        'Content-Type': type,
        'Cache-Control': 'public, max-age=300',
        'Cross-Origin-Resource-Policy': 'cross-origin',
      },
    }),
  json: (body: object, type: string): Response =>
    new Response(JSON.stringify(body), {
      headers: {
        ...shared,
        'Content-Type': type,
        'Cache-Control': 'public, max-age=300',
        'Access-Control-Allow-Origin': '*',
      },
    }),
  text: (body: string, status: number, headers: Record<string, string> = {}): Response =>
    new Response(body, { status, headers: { ...shared, 'Content-Type': 'text/plain; charset=utf-8', ...headers } }),
  redirect: (to: string): Response => new Response(null, { status: 303, headers: { ...shared, Location: to } }),
};
