export type { Answer, Call } from './call.js';
export type { Client, Method } from './client.js';
export type { Attempt, CallOptions, ClientOptions, Hooks, OptionsFor, Progress } from './options.js';
export type { Page, PagedCall } from './paged-call.js';
