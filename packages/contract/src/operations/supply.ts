import { supplyRoutes as routes } from '../routes/supply.js';
import { Achievement, AchievementFilter, AchievementPage, AchievementQuery } from '../schema/achievement.js';
import { AchievementId, PersonId } from '../schema/common.js';
import { Person, PersonConsents, PersonFilter, PersonPage, PersonQuery } from '../schema/person.js';
import { SupplyFacets } from '../schema/supply.js';
import { operation } from './operation.js';

/** What universities offer. */
export const supplyOperations = {
  achievements: {
    /** The board of achievements (成果) and patents (专利): those that match the filters, page by page. */
    list: operation(routes.achievements.list, { query: AchievementQuery, response: AchievementPage }),
    /** How many achievements each filter value would give. */
    facets: operation(routes.achievements.facets, { query: AchievementFilter, response: SupplyFacets }),
    /** One achievement in full. */
    get: operation(routes.achievements.get, { params: { achievementId: AchievementId }, response: Achievement }),
  },
  people: {
    /** Teams, experts, mentors and liaisons that match the filters, page by page. */
    list: operation(routes.people.list, { query: PersonQuery, response: PersonPage }),
    /** How many people each filter value would give. */
    facets: operation(routes.people.facets, { query: PersonFilter, response: SupplyFacets }),
    /** One team or person in full. */
    get: operation(routes.people.get, { params: { personId: PersonId }, response: Person }),
    /** Records what a person of the own organisation lets everybody see, or takes it back; it holds at once. */
    setConsents: operation(routes.people.setConsents, {
      params: { personId: PersonId },
      body: PersonConsents,
      response: Person,
    }),
  },
} as const;
