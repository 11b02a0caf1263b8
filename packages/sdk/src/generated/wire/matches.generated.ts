/** Made from the contract by tools/generate.mjs (`npm run generate`). */
import type { Wire } from '../../wire.js';

/** Who can answer a challenge, best first, with the reasons that add up to the score. Decisions are in it for the enterprise that set it and for a broker. */
export const matchesForChallenge = { name: 'matches.forChallenge', method: 'GET', path: '/v1/challenges/{challengeId}/matches', query: true, auth: 'session' } as const satisfies Wire;
/** Which open challenges suit a university, by its achievements and people, best first, with the reasons. */
export const matchesForOrganisation = { name: 'matches.forOrganisation', method: 'GET', path: '/v1/organisations/{organisationId}/matches', query: true, auth: 'session' } as const satisfies Wire;
/** The same for everybody, without decisions, where the platform offers it (`publicMatches`); else not found. */
export const matchesPreview = { name: 'matches.preview', method: 'GET', path: '/v1/challenges/{challengeId}/match-preview', query: true, auth: 'key' } as const satisfies Wire;
/** Which open challenges suit a university, for everybody, without decisions; see `preview`. */
export const matchesPreviewForOrganisation = { name: 'matches.previewForOrganisation', method: 'GET', path: '/v1/organisations/{organisationId}/match-preview', query: true, auth: 'key' } as const satisfies Wire;
/** Accepts a match or sets it aside with a reason. The enterprise decides about achievements and people, an organisation about challenges for itself (its own id as candidate). It can be revised; each step is recorded. */
export const matchesDecide = { name: 'matches.decide', method: 'PUT', path: '/v1/challenges/{challengeId}/matches/{candidateId}/decision', sends: 'json', auth: 'session' } as const satisfies Wire;
/** Takes a decision back. */
export const matchesReopen = { name: 'matches.reopen', method: 'DELETE', path: '/v1/challenges/{challengeId}/matches/{candidateId}/decision', returns: 'nothing', auth: 'session' } as const satisfies Wire;
/** Puts a match at a place of the broker's choice; pages show that a person did. */
export const matchesPlace = { name: 'matches.place', method: 'PUT', path: '/v1/challenges/{challengeId}/matches/{candidateId}/place', sends: 'json', auth: 'session' } as const satisfies Wire;
/** Lets a match stand where its score puts it. */
export const matchesUnplace = { name: 'matches.unplace', method: 'DELETE', path: '/v1/challenges/{challengeId}/matches/{candidateId}/place', returns: 'nothing', auth: 'session' } as const satisfies Wire;
/** Who decided what about a match, and when, latest first. */
export const matchesHistory = { name: 'matches.history', method: 'GET', path: '/v1/challenges/{challengeId}/matches/{candidateId}/history', auth: 'session' } as const satisfies Wire;
