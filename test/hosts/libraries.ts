import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = (path: string) => () => readFileSync(fileURLToPath(new URL(path, import.meta.url)));
const npm = (path: string) => file(`../../node_modules/${path}`);

/** Prototype.js itself is on no registry; where Debian's `libjs-prototype` is installed, the page has the real one. */
const DEBIAN_PROTOTYPE = '/usr/share/javascript/prototype/prototype-1.7.3.js';

/** Scripts that host pages carry, by the name below `/lib/`. */
export const libraries: Readonly<Record<string, (() => Buffer) | undefined>> = {
  'htmx.js': npm('htmx.org/dist/htmx.js'),
  'turbo.js': npm('@hotwired/turbo/dist/turbo.es2017-umd.js'),
  'jquery.js': npm('jquery-1/dist/jquery.js'),
  'require.js': npm('requirejs/require.js'),
  'zone.js': npm('zone.js/bundles/zone.umd.js'),
  'like-prototype.js': file('./libraries/like-prototype.js'),
  'prototype.js': existsSync(DEBIAN_PROTOTYPE) ? () => readFileSync(DEBIAN_PROTOTYPE) : undefined,
  'session.js': file('./libraries/session.js'),
  'own.js': file('./libraries/own.js'),
};
