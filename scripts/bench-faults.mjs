import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

/**
 * Ten thousand writes and a thousand broken streams through a faulty line, with the real client against a platform on
 * PGlite: prints what was lost or doubled, and ends with 1 if anything was.
 */
const { values } = parseArgs({
  options: {
    writes: { type: 'string', default: '10000' },
    cuts: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '20261124' },
  },
});
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'test/faults', '--disable-console-intercept'],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      QXWQ_FAULT_WRITES: values.writes,
      QXWQ_FAULT_CUTS: values.cuts,
      QXWQ_FAULT_SEED: values.seed,
    },
  },
);
process.exitCode = status === 0 ? 0 : 1;
