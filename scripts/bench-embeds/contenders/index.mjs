import { components } from './components.mjs';
import { framed } from './framed.mjs';
import { instantSearch } from './instantsearch.mjs';
import { ours } from './ours.mjs';

/**
 * @typedef {{ origin: string, platform: import('@qxwq/platform').Platform }} Surroundings
 *
 * @typedef {object} Contender
 * @property {string} slug
 * @property {string} name
 * @property {boolean} [ours]
 * @property {boolean} [pictured] of forms that look alike, one
 * @property {string} [package] whose version is told
 * @property {string} how it is put into the page, as its documentation says
 * @property {string} [standsIn] the closed service whose page a stand-in plays
 * @property {string} rows selector of its rows, inside shadow roots and frames too
 * @property {readonly string[]} [scripts] of `in-page`, served under `/page/`
 * @property {Readonly<Record<string, string>>} [folders] by path (`/lib/`), or by host and path
 * @property {Readonly<Record<string, (around: Surroundings) => Promise<string>>>} [hosts] pages of other hosts
 * @property {(around: Surroundings) => string | Promise<string>} page
 */

/** @type {Contender[]} */
export const CONTENDERS = [...ours, ...instantSearch, ...components, ...framed];

/** Names of the outside world that the browser is to look for on the loopback interface. */
export const outsideHosts = (contenders = CONTENDERS) => [
  ...new Set(
    contenders.flatMap(({ hosts = {}, folders = {} }) => [
      ...Object.keys(hosts),
      ...Object.keys(folders).flatMap((place) => (place.startsWith('/') ? [] : place.split('/', 1))),
    ]),
  ),
];
