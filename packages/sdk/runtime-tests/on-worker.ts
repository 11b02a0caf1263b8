/** For workerd: a worker that runs the suite when it is asked, `?http=<address of the server>`. */
import { runAll } from './run.js';

export default {
  async fetch(request: Request): Promise<Response> {
    const address = new URL(request.url).searchParams.get('http');
    return Response.json(await runAll(address ? { address } : undefined));
  },
};
