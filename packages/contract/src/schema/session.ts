import * as z from 'zod/mini';
import { Instant, open } from './common.js';
import { OrganisationRef } from './organisation.js';

/** What a session may do. */
export const scopes = [
  'bids:read',
  'bids:write',
  'challenges:review',
  'supply:write',
  'matches:read',
  'matches:write',
  'matches:broker',
] as const;
export type Scope = (typeof scopes)[number];

/** Who the presented session token speaks for. */
export const Session = /*#__PURE__*/ z.object({
  /** The host's own user id, opaque to the platform. */
  subject: z.string(),
  /** Name to greet the user with, or null. */
  name: z.nullable(z.string()),
  organisation: OrganisationRef,
  scopes: z.array(open(scopes)),
  expiresAt: Instant,
});
export type Session = z.infer<typeof Session>;
