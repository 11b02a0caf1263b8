import type { SupplyService } from '../../services/supply-service.js';
import type { Handlers } from '../handler.js';

export interface SupplyServices {
  readonly supply: SupplyService;
}

/** What universities offer. */
export function supplyHandlers({ supply }: SupplyServices) {
  return {
    achievements: {
      list: async ({ query }) => ({ value: await supply.achievements(query) }),
      facets: async ({ query }) => ({ value: await supply.achievementFacets(query) }),
      get: async ({ params }) => ({ value: await supply.achievement(params.achievementId) }),
    },
    people: {
      list: async ({ query }) => ({ value: await supply.people(query) }),
      facets: async ({ query }) => ({ value: await supply.peopleFacets(query) }),
      get: async ({ params }) => ({ value: await supply.person(params.personId) }),
      setConsents: async ({ principal, params, body }) => ({
        value: await supply.setConsents(principal, params.personId, body),
      }),
    },
  } satisfies Pick<Handlers, 'achievements' | 'people'>;
}
