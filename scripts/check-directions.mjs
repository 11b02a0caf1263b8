/** `npm run check:directions`: see directions.mjs. */
import { checkDirections } from './directions.mjs';
import { embedEntries } from './embed-bundle.mjs';
import { packages, root } from './workspaces.mjs';

const workspaces = packages();
const alsoShipped = {};
for (const workspace of workspaces) {
  alsoShipped[workspace.name] = (await embedEntries(workspace)).map(({ source }) => source);
}
const faults = checkDirections(workspaces, { root, alsoShipped });
for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? 'Imports point down and are declared.' : `${faults.length} imports are not allowed.`);
process.exitCode = faults.length === 0 ? 0 : 1;
