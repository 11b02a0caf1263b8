import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programOf, untilAnswered } from './processes.mjs';

export const whatIsMissing = () => (programOf('nginx') ? [] : ['nginx']);

/** The one path under which everything of the board lives on the host's own origin. */
export const PATH = '/kyc/xuqiu';

/** Starts an nginx that serves page, kit, platform and drawn pages from one origin under a path. */
export async function startNginx({ folder, port, processes, kit, platform, pages, snippet }) {
  const base = join(folder, 'nginx');
  const site = join(base, 'site');
  mkdirSync(join(base, 'logs'), { recursive: true });
  mkdirSync(site, { recursive: true });
  cpSync(kit, join(site, 'kit'), { recursive: true });
  writeFileSync(join(site, 'index.html'), PAGE(snippet));
  writeFileSync(join(base, 'nginx.conf'), CONFIGURATION({ base, site, port, platform, pages }));
  const server = processes.start(programOf('nginx'), [
    '-p',
    base,
    '-c',
    join(base, 'nginx.conf'),
    '-e',
    join(base, 'logs/error.log'),
  ]);
  const url = `http://127.0.0.1:${port}${PATH}/`;
  await untilAnswered(url, { process: server });
  return { url };
}

const PAGE = (snippet) => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>企业需求榜</title><link rel="icon" href="data:,"></head>
<body><h1>企业需求榜</h1>${snippet}</body></html>
`;

const CONFIGURATION = ({ base, site, port, platform, pages }) => `daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${base}/pid;
events {}
http {
  include /etc/nginx/mime.types;
  access_log ${base}/logs/access.log;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${base}/${name};`).join('\n  ')}
  server {
    listen 127.0.0.1:${port};
    add_header Content-Security-Policy "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html" always;
    location ${PATH}/api/ { proxy_pass ${platform}/; proxy_set_header Host $host; }
    location ${PATH}/board/ { proxy_pass ${pages}${PATH}/board/; proxy_hide_header Content-Security-Policy; }
    location ${PATH}/ { alias ${site}/; index index.html; }
  }
}
`;
