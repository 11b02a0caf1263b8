import type { Handlers } from '../handler.js';
import { type PublicServices, publicHandlers } from './public-handlers.js';

export type Services = PublicServices;

export const createHandlers = (services: Services): Handlers => publicHandlers(services) as unknown as Handlers;
