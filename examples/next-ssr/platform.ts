import { createClient } from '@qxwq/sdk';

/** Where the board comes from, as the operator of this application says in its environment. */
export const platform = {
  baseUrl: process.env.QXWQ_PLATFORM ?? 'http://127.0.0.1:8787',
  publishableKey: process.env.QXWQ_KEY ?? 'pk_demo_script',
};

export const client = createClient(platform);
