import type { Handlers } from '../handler.js';
import { type MatchServices, matchHandlers } from './match-handlers.js';
import { type PartnerServices, partnerHandlers } from './partner-handlers.js';
import { type PublicServices, publicHandlers } from './public-handlers.js';
import { type SessionServices, sessionHandlers } from './session-handlers.js';
import { type SupplyServices, supplyHandlers } from './supply-handlers.js';
import { type UploadServices, uploadHandlers } from './upload-handlers.js';

export type Services = PublicServices &
  SessionServices &
  SupplyServices &
  MatchServices &
  PartnerServices &
  UploadServices;

export function createHandlers(services: Services): Handlers {
  const forAll = publicHandlers(services);
  const forSessions = sessionHandlers(services);
  return {
    ...supplyHandlers(services),
    ...partnerHandlers(services),
    ...uploadHandlers(services),
    ...matchHandlers(services),
    ...forAll,
    ...forSessions,
    challenges: { ...forAll.challenges, ...forSessions.challenges },
  };
}
