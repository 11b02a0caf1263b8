import { type Client, createLightClient } from '@qxwq/sdk/light';
import { type Configuration, currentConfiguration } from './configuration.js';
import { warnOnce } from './warn-once.js';

/** Clients that were made, so that ten elements with the same attributes share one, and with it one session token. */
const made: { readonly settings: Configuration; readonly client: Client }[] = [];

/**
 * The client for these settings; what they leave open comes from `configure()`. Undefined while no address is known.
 */
export function clientFor(settings: Configuration): Client | undefined {
  const whole: Configuration = { ...currentConfiguration(), ...given(settings) };
  if (whole.baseUrl === undefined) return undefined;
  const known = made.find((entry) => sameSettings(entry.settings, whole));
  if (known) return known.client;
  try {
    // The SDK takes what is no token as "nobody is signed in", which is what null says.
    const client = createLightClient(whole as Parameters<typeof createLightClient>[0]);
    made.push({ settings: whole, client });
    return client;
  } catch (error) {
    warnOnce(`no client could be made for base-url "${whole.baseUrl}": ${String(error)}`);
    return undefined;
  }
}

function given(settings: Configuration): Configuration {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value != null));
}

function sameSettings(a: Configuration, b: Configuration): boolean {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Configuration>;
  // Calls state their language themselves, so it does not tell clients apart.
  names.delete('locale');
  return [...names].every((name) => a[name] === b[name]);
}
