import type { Organisation } from '@qxwq/contract';
import { checkCreditCode } from '@qxwq/dictionaries';
import { idFor } from '../rules/ids.js';
import { type Made, plainName, type RecordContext } from './context.js';
import type { RowRemark, RowValues } from './read-rows.js';

export function makeOrganisation(values: RowValues, { say, organisations }: RecordContext): Made<Organisation> {
  const faults: RowRemark[] = [];
  const warnings: RowRemark[] = [];
  const written = values.text('creditCode');
  const { code: creditCode, issues } = checkCreditCode(written);
  if (written !== '') {
    if (issues.some(({ level }) => level === 'error')) faults.push({ key: 'creditCode', message: say.creditCodeWrong });
    else if (issues.length > 0) warnings.push({ key: 'creditCode', message: say.creditCodeOdd });
  }
  const name = values.text('name');
  // Somebody who is known keeps the id, so that what belongs to it stays.
  const known = organisations.find(written || name)[0] ?? organisations.find(name)[0];
  const id = known?.id ?? idFor('org', written === '' ? plainName(name) : creditCode);
  const record: Organisation = {
    id: id as Organisation['id'],
    name,
    kind: values.text('kind'),
    tier: values.code('tier'),
    labels: values.list('labels'),
    region: values.text('region'),
    city: values.code('city'),
    industry: values.code('industry'),
    creditCode: written === '' ? null : creditCode,
    website: values.code('website'),
    summary: values.text('summary'),
    sample: known?.sample ?? false,
  };
  return { record: faults.length > 0 ? null : record, faults, warnings, ids: [id] };
}
