import { route } from './route.js';

const key = { kind: 'key' } as const;

/** What universities offer: achievements and people. */
export const supplyRoutes = {
  achievements: {
    list: route({
      method: 'GET',
      path: '/v1/achievements',
      query: true,
      auth: key,
      status: 200,
      returns: 'json',
      paged: true,
      problems: [],
    }),
    facets: route({
      method: 'GET',
      path: '/v1/achievement-facets',
      query: true,
      auth: key,
      status: 200,
      returns: 'json',
      problems: [],
    }),
    get: route({
      method: 'GET',
      path: '/v1/achievements/{achievementId}',
      auth: key,
      status: 200,
      returns: 'json',
      problems: [],
    }),
  },
  people: {
    list: route({
      method: 'GET',
      path: '/v1/people',
      query: true,
      auth: key,
      status: 200,
      returns: 'json',
      paged: true,
      problems: [],
    }),
    facets: route({
      method: 'GET',
      path: '/v1/people-facets',
      query: true,
      auth: key,
      status: 200,
      returns: 'json',
      problems: [],
    }),
    get: route({ method: 'GET', path: '/v1/people/{personId}', auth: key, status: 200, returns: 'json', problems: [] }),
    setConsents: route({
      method: 'PUT',
      path: '/v1/people/{personId}/consents',
      auth: { kind: 'session', scope: 'supply:write' },
      status: 200,
      sends: 'json',
      returns: 'json',
      problems: [],
    }),
  },
} as const;
