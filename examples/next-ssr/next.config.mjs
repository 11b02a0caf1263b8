import { fileURLToPath } from 'node:url';

/** @type {import('next').NextConfig} */
export default {
  // What draws on the server runs in Node as it is. Bundled, it would be built for a browser that is not there.
  serverExternalPackages: ['@qxwq/pages', '@qxwq/elements', '@qxwq/sdk', '@lit-labs/ssr', 'lit'],
  // Inside this repository the kit's packages lie above the application.
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
};
