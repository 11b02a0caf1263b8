import { describe, expect, it } from 'vitest';
import { type Lock, whyInstall } from './install.mjs';

const lit = { version: '3.3.3', integrity: 'sha512-lit' };

function lock(packages: Lock['packages']): Lock {
  return { packages: { '': {}, ...packages } };
}

describe('whyInstall', () => {
  it('asks for nothing when everything is there', () => {
    expect(whyInstall(lock({ 'node_modules/lit': lit }), lock({ 'node_modules/lit': lit }))).toBeUndefined();
  });

  it('asks when nothing is installed', () => {
    expect(whyInstall(lock({ 'node_modules/lit': lit }), undefined)).toBe('nothing is installed yet');
  });

  it('names a package that is missing', () => {
    expect(whyInstall(lock({ 'node_modules/lit': lit }), lock({}))).toBe('lit is missing or of another version');
  });

  it('asks when the version or the content is another', () => {
    const wanted = lock({ 'node_modules/lit': lit });

    expect(whyInstall(wanted, lock({ 'node_modules/lit': { ...lit, version: '3.3.2' } }))).toBeDefined();
    expect(whyInstall(wanted, lock({ 'node_modules/lit': { ...lit, integrity: 'sha512-x' } }))).toBeDefined();
  });

  it('does not miss an optional package for another system', () => {
    const darwin = { version: '1.0.0', optional: true };

    expect(whyInstall(lock({ 'node_modules/x-darwin': darwin }), lock({}))).toBeUndefined();
  });

  it('does not mind a package that is left over', () => {
    expect(whyInstall(lock({}), lock({ 'node_modules/lit': lit }))).toBeUndefined();
  });
});
