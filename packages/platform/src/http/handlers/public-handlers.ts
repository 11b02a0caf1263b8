import type { LiveStreams } from '../../live/live-streams.js';
import type { ChallengeIndexService } from '../../services/challenge-index-service.js';
import type { ChallengeService } from '../../services/challenge-service.js';
import type { OrganisationService } from '../../services/organisation-service.js';
import type { PlatformService } from '../../services/platform-service.js';
import type { Handlers } from '../handler.js';

export interface PublicServices {
  readonly platform: PlatformService;
  readonly organisations: OrganisationService;
  readonly challenges: ChallengeService;
  readonly challengeIndex: ChallengeIndexService;
  readonly streams: LiveStreams;
}

/** Calls that a publishable key opens. */
export function publicHandlers({ platform, organisations, challenges, challengeIndex, streams }: PublicServices) {
  return {
    platform: {
      info: async () => ({ value: await platform.info() }),
      privacyNotice: async ({ language }) => ({ value: platform.privacyNotice(language) }),
    },
    organisations: {
      list: async ({ query }) => ({ value: await organisations.list(query) }),
      get: async ({ params }) => ({ value: await organisations.get(params.organisationId) }),
    },
    challenges: {
      list: async ({ query, principal }) => ({ value: await challenges.list(query, principal?.organisationId) }),
      facets: async ({ query, principal }) => ({ value: await challenges.facets(query, principal?.organisationId) }),
      get: async ({ params }) => ({ value: await challenges.get(params.challengeId) }),
      similar: async ({ params, query }) => ({ value: await challenges.similar(params.challengeId, query.limit) }),
      index: async () => ({ value: await challengeIndex.get() }),
      watch: async ({ lastEventId }) => ({ value: await streams.open(lastEventId, null) }),
      downloadAttachment: async ({ params }) => ({
        value: await challenges.attachment(params.challengeId, params.attachmentId),
      }),
    },
  } satisfies {
    platform: Handlers['platform'];
    organisations: Handlers['organisations'];
    challenges: Pick<
      Handlers['challenges'],
      'list' | 'facets' | 'get' | 'similar' | 'index' | 'watch' | 'downloadAttachment'
    >;
  };
}
