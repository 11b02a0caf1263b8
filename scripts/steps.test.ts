import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chooseSteps, count, finalLine, runStep, summaryLines } from './steps.mjs';

describe('chooseSteps', () => {
  const steps = [{ name: 'lint' }, { name: 'unit' }, { name: 'e2e' }];
  const chosen = (choice: { only?: string; skip?: string }) => chooseSteps(steps, choice).map(({ name }) => name);

  it('takes all when nothing is said', () => {
    expect(chosen({})).toEqual(['lint', 'unit', 'e2e']);
  });

  it('takes only those that are named, in their own order', () => {
    expect(chosen({ only: 'e2e,lint' })).toEqual(['lint', 'e2e']);
  });

  it('leaves out those that are to be skipped', () => {
    expect(chosen({ skip: 'unit' })).toEqual(['lint', 'e2e']);
  });

  it('names the steps there are when one is misspelt', () => {
    expect(() => chosen({ only: 'units' })).toThrow('There is no step "units". Steps: lint, unit, e2e');
  });
});

describe('runStep', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'qxwq-steps-'));
    vi.spyOn(console, 'log').mockImplementation(() => {});
  });

  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  const step = (args: string[], counts?: 'vitest' | 'wtr') =>
    runStep(
      { name: 'x', title: 'x', args, ...(counts && { counts }) },
      { root: folder, resultsFile: join(folder, 'r.json') },
    );

  it('counts a step that counts nothing itself as one test', async () => {
    expect(await step(['-e', ''])).toMatchObject({ ok: true, passed: 1, failed: 0 });
  });

  it('fails with the program', async () => {
    expect(await step(['-e', 'process.exit(3)'])).toMatchObject({ ok: false, passed: 0, failed: 1 });
  });

  it('reads what the runner counted', async () => {
    writeFileSync(join(folder, 'r.json'), JSON.stringify({ numPassedTests: 12, numFailedTests: 0 }));

    expect(await step(['-e', ''], 'wtr')).toMatchObject({ ok: true, passed: 12, failed: 0 });
  });
});

describe('count', () => {
  it('counts a failure when the runner broke without one', () => {
    expect(count(false, { numPassedTests: 12, numFailedTests: 0 })).toEqual({ passed: 12, failed: 1 });
    expect(count(false, undefined)).toEqual({ passed: 0, failed: 1 });
  });
});

const outcomes = [
  { title: 'types', ok: true, seconds: 3.14, passed: 1, failed: 0 },
  { title: 'in the browser', ok: false, seconds: 61.5, passed: 40, failed: 2 },
];

it('says for each step how long it took and how it went', () => {
  expect(summaryLines(outcomes)).toEqual([
    '✓ types              3.1 s  1 passed, 0 failed',
    '✗ in the browser    61.5 s  40 passed, 2 failed',
    '  all               64.6 s',
  ]);
});

it('ends with the sums', () => {
  expect(finalLine(outcomes)).toBe('41 passed, 2 failed');
});
