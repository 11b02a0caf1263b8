/** The browser tests in WebKit (WebKitGTK's MiniBrowser), driven over WebDriver. `npm run test:webkit`. */
import { findWebKit } from './scripts/engines/webkit.mjs';
import { engineCommands } from './scripts/wtr/engine-commands.mjs';
import { sharedConfig } from './scripts/wtr/shared-config.mjs';
import { webkitLauncher } from './scripts/wtr/webkit-launcher.mjs';

export default {
  ...sharedConfig,
  plugins: [
    ...sharedConfig.plugins,
    engineCommands({ name: 'WebKit', cannot: { emulateMedia: 'print media, which WebDriver cannot turn on' } }),
  ],
  testsFinishTimeout: 400_000,
  browsers: [webkitLauncher(findWebKit())],
};
