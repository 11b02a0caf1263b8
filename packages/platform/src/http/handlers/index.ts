import type { Handlers } from '../handler.js';
import { type PublicServices, publicHandlers } from './public-handlers.js';
import { type SessionServices, sessionHandlers } from './session-handlers.js';

export type Services = PublicServices & SessionServices;

export function createHandlers(services: Services): Handlers {
  const forAll = publicHandlers(services);
  const forSessions = sessionHandlers(services);
  return { ...forAll, ...forSessions, challenges: { ...forAll.challenges, ...forSessions.challenges } };
}
