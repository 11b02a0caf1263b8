import {
  type AchievementFilter,
  type AchievementQuery,
  achievementFacetNames,
  type PersonConsents,
  type PersonFilter,
  type PersonQuery,
  personFacetNames,
} from '@qxwq/contract';
import { found } from '../refusal.js';
import { pageOf } from '../rules/cursor.js';
import { countSupply, findSupply } from '../rules/supply-board.js';
import { achievementOf, achievementSummary, personOf, personSummary } from '../rules/supply-views.js';
import type { Store } from '../store.js';
import { type Handler, organisationOf } from './handler.js';

const achievements = ({ supply }: Store) => [...supply.achievements.values()].map(achievementSummary);
const people = ({ supply }: Store) => [...supply.people.values()].map(personSummary);

/** Handlers for what universities offer, by operation. */
export const supplyHandlers: Readonly<Record<string, Handler>> = {
  'achievements.list': ({ store, query }) => {
    const { limit: _, cursor: __, ...filter } = query as AchievementQuery;
    return { json: pageOf(findSupply(achievements(store), filter), query as AchievementQuery) };
  },
  'achievements.facets': ({ store, query }) => ({
    json: countSupply(achievements(store), achievementFacetNames, query as AchievementFilter),
  }),
  'achievements.get': ({ store, params }) => ({
    json: achievementOf(store.supply, found(store.supply.achievements.get(params.achievementId ?? ''))),
  }),
  'people.list': ({ store, query }) => {
    const { limit: _, cursor: __, ...filter } = query as PersonQuery;
    return { json: pageOf(findSupply(people(store), filter), query as PersonQuery) };
  },
  'people.facets': ({ store, query }) => ({
    json: countSupply(people(store), personFacetNames, query as PersonFilter),
  }),
  'people.get': ({ store, params }) => ({
    json: personOf(store.supply, found(store.supply.people.get(params.personId ?? ''))),
  }),
  'people.setConsents': (incoming) => {
    const { store, params, body } = incoming;
    const known = store.supply.people.get(params.personId ?? '');
    const own = found(known?.organisation.id === organisationOf(incoming) ? known : undefined);
    const record = { ...own, consents: body as PersonConsents };
    store.supply.people.set(own.id, record);
    return { json: personOf(store.supply, record) };
  },
};
