/** Engines that are no part of `npm ci`, and where they come from. */
import { findFirefox } from './firefox.mjs';
import { findWebKit } from './webkit.mjs';

/**
 * @typedef {object} Engine
 * @property {string} title for people
 * @property {() => unknown} find undefined where it is not installed
 * @property {string} packages of Debian and Ubuntu
 *
 * @type {Readonly<Record<string, Engine>>}
 */
export const ENGINES = {
  firefox: { title: 'Firefox', find: findFirefox, packages: 'firefox-esr' },
  webkit: { title: 'WebKit', find: findWebKit, packages: 'webkit2gtk-driver xvfb' },
};

/** @param {Engine} engine */
export const notInstalled = ({ title, packages }) =>
  `${title}: skipped, since it is not installed. On Debian and Ubuntu: apt-get install ${packages}`;

/** One line an engine for the end of `npm test`, which leaves both out: they take as long again as everything else. */
export const engineLines = () =>
  Object.entries(ENGINES).map(([name, engine]) =>
    engine.find()
      ? `${engine.title}: left out here; npm run test:${name} runs elements and host pages in it`
      : notInstalled(engine),
  );
