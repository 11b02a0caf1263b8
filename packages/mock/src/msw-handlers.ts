import type { RequestHandler } from 'msw';
import { http } from 'msw/core/http';
import { endpoints } from './http/router.js';

/** A handler for each operation at its own address, and one for every other address of the platform. */
export function mswHandlers(baseUrl: string, answer: (request: Request) => Promise<Response>): RequestHandler[] {
  const resolve = ({ request }: { request: Request }) => answer(request);
  const byOperation = endpoints.map(({ operation: { route } }) => {
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
    return http[method](baseUrl + route.path.replace(/\{(\w+)\}/g, ':$1'), resolve);
  });
  return [...byOperation, http.all(`${baseUrl}/v1/*`, resolve)];
}
