import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programOf, run, untilAnswered } from './processes.mjs';

const HOME = '/usr/share/tomcat10';

export function whatIsMissing() {
  const missing = ['java', 'iconv'].filter((name) => !programOf(name));
  return existsSync(join(HOME, 'bin/bootstrap.jar')) ? missing : [...missing, 'tomcat10'];
}

/** Starts a Tomcat of its own with a page in GBK that includes the snippet, as many campus sites are made. */
export async function startTomcat({ folder, port, processes, kit, snippet }) {
  const base = join(folder, 'tomcat');
  const site = join(base, 'webapps/ROOT');
  for (const path of ['conf', 'logs', 'temp', 'work', 'webapps/ROOT']) mkdirSync(join(base, path), { recursive: true });
  cpSync(kit, join(site, 'qxwq'), { recursive: true });
  cpSync('/etc/tomcat10/web.xml', join(base, 'conf/web.xml'));
  writeFileSync(join(base, 'conf/server.xml'), SERVER(port));
  gbk(join(site, 'board.jsp'), PAGE);
  gbk(join(site, 'snippet.jspf'), `<%@ page pageEncoding="GBK" %>${snippet}`);
  const server = processes.start(
    programOf('java'),
    [
      '-Xmx256m',
      `-Dcatalina.home=${HOME}`,
      `-Dcatalina.base=${base}`,
      `-Djava.io.tmpdir=${join(base, 'temp')}`,
      '-cp',
      `${HOME}/bin/bootstrap.jar:${HOME}/bin/tomcat-juli.jar`,
      'org.apache.catalina.startup.Bootstrap',
      'start',
    ],
    { cwd: base },
  );
  const url = `http://127.0.0.1:${port}/board.jsp`;
  await untilAnswered(url, { process: server, within: 90_000 });
  return { url };
}

function gbk(file, text) {
  writeFileSync(`${file}.utf8`, text);
  run(programOf('iconv'), ['-f', 'UTF-8', '-t', 'GBK', '-o', file, `${file}.utf8`]);
}

const PAGE = `<%@ page contentType="text/html; charset=GBK" pageEncoding="GBK" %>
<html><head><title>企业需求榜 - 科学技术研究院</title></head>
<body><h2>企业需求榜</h2><p>当前位置：首页 &gt; 企业需求榜</p>
<%@ include file="snippet.jspf" %>
</body></html>
`;

const SERVER = (port) => `<?xml version="1.0"?>
<Server port="-1"><Service name="Catalina"><Connector port="${port}" address="127.0.0.1"/>
<Engine name="Catalina" defaultHost="localhost"><Host name="localhost" appBase="webapps" autoDeploy="false"/></Engine></Service></Server>
`;
