/**
 * The platform with sample data and the drawn pages, for hosts whose origins are given.
 *
 * @param {{ dataDir: string, origins: string[], nginx: string }} options `nginx`: where the pages are behind nginx
 */
export async function startService({ dataDir, origins, nginx }) {
  // After the build, which this command makes first.
  const [
    { sampleData },
    { createPlatform, serve },
    { createPages },
    { createClient },
    elements,
    { startPagesSite },
    hono,
  ] = await Promise.all([
    import('@qxwq/mock/sample'),
    import('@qxwq/platform'),
    import('@qxwq/pages'),
    import('@qxwq/sdk'),
    import('@qxwq/elements/server'),
    import('../../examples/pages-site/server.mjs'),
    import('@hono/node-server'),
  ]);
  const key = 'pk_try_hosts';
  const platform = await createPlatform({
    storage: { dataDir },
    sites: [
      { key, name: 'Hosts', origins },
      { key: 'pk_server', name: 'Pages', origins: [] },
    ],
    partners: [],
    log: () => {},
  });
  await platform.importRecords(sampleData({ now: new Date() }));
  const service = await serve({ platform, hostname: '127.0.0.1', port: 0 });
  const pages = await startPagesSite({
    port: 0,
    platform: service.url,
    park: service.url,
    publishableKey: 'pk_server',
  });
  const behind = createPages({
    client: createClient({ baseUrl: service.url, publishableKey: 'pk_server' }),
    site: { name: 'nginx' },
    baseUrl: nginx,
  });
  const { server, url: nginxPages } = await new Promise((resolve) => {
    const running = hono.serve({ fetch: behind.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) =>
      resolve({ server: running, url: `http://127.0.0.1:${port}` }),
    );
  });
  return {
    elements,
    key,
    platform: service.url,
    pages: `${pages.url}/board`,
    kit: `${pages.url}/qxwq/`,
    nginxPages,
    async stop() {
      server.closeAllConnections();
      server.close();
      await pages.stop();
      await service.close();
      await platform.close();
    },
  };
}
