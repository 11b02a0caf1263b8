import { join } from 'node:path';
import { root } from '../workspaces.mjs';
import { KEY } from './board-data.mjs';
import { bundleScripts } from './bundles.mjs';
import { file } from './loopback.mjs';

const html = (body) => ({ body, type: 'text/html; charset=utf-8' });

/**
 * Everything that the pages of the contenders ask for.
 *
 * @param {readonly import('./contenders/index.mjs').Contender[]} contenders
 * @param {() => import('./contenders/index.mjs').Surroundings} around known as soon as the server listens
 * @returns {Promise<import('./loopback.mjs').Route>}
 */
export async function routesOf(contenders, around) {
  const scripts = await bundleScripts(contenders.flatMap(({ scripts = [] }) => scripts));
  const folders = { '/qxwq/': join(root, 'packages/elements/dist/embed') };
  const hosts = {};
  for (const contender of contenders) {
    Object.assign(folders, contender.folders);
    Object.assign(hosts, contender.hosts);
  }
  const pages = new Map(contenders.map((contender) => [`/${contender.slug}/`, contender]));

  return async ({ pathname, search, hostname }) => {
    if (pathname.startsWith('/v1/')) return api(around(), pathname + search);
    const script = scripts.get(pathname.replace(/^\/page\/|\.js$/g, ''));
    if (script !== undefined) return { body: script, type: 'text/javascript; charset=utf-8' };
    const contender = pages.get(pathname);
    if (contender) return html((await contender.page(around())).replace('<html', `<html data-key="${KEY}"`));
    for (const [place, folder] of Object.entries(folders)) {
      const known = place.startsWith('/') ? pathname : hostname + pathname;
      const found = known.startsWith(place) ? await file(folder, known.slice(place.length)) : undefined;
      if (found) return found;
    }
    return hosts[hostname] ? html(await hosts[hostname](around())) : undefined;
  };
}

async function api({ platform, origin }, path) {
  const response = await platform.fetch(new Request(origin + path));
  return {
    body: Buffer.from(await response.arrayBuffer()),
    type: response.headers.get('content-type') ?? 'application/json',
    status: response.status,
  };
}
