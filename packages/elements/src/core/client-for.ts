import { type Core, createCore } from '@qxwq/sdk/core/light';
import { type Configuration, currentConfiguration } from './configuration.js';
import { clearDevice } from './device-keys.js';
import { onSignOut } from './on-sign-out.js';
import { warnOnce } from './warn-once.js';

/** What was made, so that ten elements with the same attributes share one, and with it one session token. */
const made: { readonly settings: Configuration; readonly core: Core }[] = [];

// Tokens live in connections, which are made anew for whoever comes next.
onSignOut(({ drafts }) => {
  made.length = 0;
  if (drafts) clearDevice();
});

/**
 * The connection for these settings; what they leave open comes from `configure()`. Undefined while no address is known.
 */
export function connectionFor(settings: Configuration): Core | undefined {
  const whole: Configuration = { ...currentConfiguration(), ...given(settings) };
  if (whole.baseUrl === undefined) return undefined;
  const known = made.find((entry) => sameSettings(entry.settings, whole));
  if (known) return known.core;
  try {
    // The SDK takes what is no token as "nobody is signed in", which is what null says.
    const core = createCore(whole as Parameters<typeof createCore>[0]);
    made.push({ settings: whole, core });
    return core;
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
