import type { Route } from '@qxwq/contract';
import { routes } from '@qxwq/contract/routes';
import { fillPath } from './address.js';
import { type Answer, Call } from './call.js';
import type { Client } from './client.js';
import type { AnyOptions, ClientOptions } from './options.js';
import { type Page, PagedCall } from './paged-call.js';
import type { OutgoingCall } from './request.js';
import { makeSend } from './transport.js';

/** What a client may check beyond the wire: throws, or lets pass. */
export interface Checks {
  request(call: OutgoingCall, params: readonly unknown[]): void;
  response(call: OutgoingCall, data: unknown): void;
}

/** Makes the methods from the table of routes. */
export function buildClient(client: ClientOptions, checks?: Checks): Client {
  const send = makeSend(client);

  const perform = async (call: OutgoingCall, params: readonly unknown[]): Promise<Answer<unknown>> => {
    const ready = { ...call, path: fillPath(call.operation, call.route, params) };
    checks?.request(ready, params);
    const answer = await send(ready);
    checks?.response(ready, answer.data);
    return answer;
  };

  const method = (operation: string, route: Route) => {
    const names = route.path.split('{').length - 1;
    return (...args: unknown[]) => {
      const params = args.splice(0, names);
      const query = route.query ? ((args.shift() ?? {}) as OutgoingCall['query']) : {};
      const body = route.sends ? args.shift() : undefined;
      const options = (args.shift() ?? {}) as AnyOptions;
      const call = { operation, route, path: '', query, body, options };
      const answer = perform(call, params);
      if (!route.paged) return new Call(answer);
      return new PagedCall(answer as Promise<Answer<Page<unknown>>>, async (cursor) => {
        const next = await perform({ ...call, query: { ...query, cursor } }, params);
        return next.data as Page<unknown>;
      });
    };
  };

  const resources: Readonly<Record<string, Readonly<Record<string, Route>>>> = routes;
  return mapObject(resources, (calls, resource) =>
    mapObject(calls, (route, name) => method(`${resource}.${name}`, route)),
  ) as unknown as Client;
}

/** The same keys with other values. */
const mapObject = <T, R>(object: Readonly<Record<string, T>>, change: (value: T, name: string) => R) =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value, name)]));
