import { describe, expect, it } from 'vitest';
import { sampleIndicators, sampleNotice } from '../testing/sample.js';
import { checkForm } from './check-form.js';
import { emptyValues } from './form-values.js';
import { serverFaults } from './server-faults.js';
import { faultsOfStep, inFormOrder, stepOfPointer } from './steps.js';

describe('steps', () => {
  it('have a place for everything that an empty form lacks', () => {
    const { errors } = checkForm(emptyValues(sampleIndicators), sampleIndicators, sampleNotice);

    expect(errors.filter(({ pointer }) => stepOfPointer(pointer) === null)).toEqual([]);
    expect(faultsOfStep(errors, 'plan').map(({ pointer }) => pointer)).toEqual(['/title', '/summary', '/trl']);
  });

  it('list faults in the order in which a person meets the fields', () => {
    const faults = ['/declaration', '/team/10/name', '/team/2/name', '/title', '/elsewhere'].map((pointer) => ({
      pointer,
    }));

    expect(inFormOrder(faults).map(({ pointer }) => pointer)).toEqual([
      '/elsewhere',
      '/title',
      '/team/2/name',
      '/team/10/name',
      '/declaration',
    ]);
  });
});

describe('faults that the platform found', () => {
  const faultOf = (pointer: string, code = 'required') =>
    serverFaults({ errors: [{ pointer, code, message: '请填写' }] })[0];

  it.each([
    ['/content/team/0/name', '/team/0/name'],
    ['/team/0/name', '/team/0/name'],
    ['/consents/0/granted', '/consents/process_bid'],
    ['/consents/share_contact', '/consents/share_contact'],
    ['/consents', '/consents/process_bid'],
    ['/revision', '/revision'],
  ])('at %s belong to the field %s', (sent, shown) => {
    expect(faultOf(sent)?.pointer).toBe(shown);
  });

  it('keep the text of the platform for a code that is newer than this form', () => {
    expect(faultOf('/content/title', 'in_rhymes')).toEqual({ pointer: '/title', code: 'invalid', message: '请填写' });
  });
});
