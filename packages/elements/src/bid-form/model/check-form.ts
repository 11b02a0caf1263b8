import { BidContent, checkBid, type FieldFault, type Indicator, type PrivacyNotice, readInput } from '@qxwq/contract';
import { readContent } from './content.js';
import { valueAt } from './edit-values.js';
import type { FormValues } from './form-values.js';

export interface FormCheck {
  /** What the platform can store now, or null while something in it breaks a bound (a text that is too long). */
  readonly storable: BidContent | null;
  /** What must be mended before the bid can be submitted, one for each field, in the order of the form. */
  readonly errors: readonly FieldFault[];
  /** What looks odd but may be right. */
  readonly warnings: readonly FieldFault[];
  /** Numbers that are kept on this device only, because the platform has no place for what was typed. */
  readonly deviceOnly: number;
}

/** Checks a form with the rules of the contract, the same that the platform applies. */
export function checkForm(
  values: FormValues,
  indicators: readonly Indicator[],
  notice: Pick<PrivacyNotice, 'purposes'> | null = null,
): FormCheck {
  const { content, unreadable } = readContent(values, indicators);
  const read = readInput(BidContent, content);
  const broken = read.ok ? [] : read.faults;
  // A figure out of bounds (month 500) is typed text first: the rest of the draft is stored without it.
  const figures = broken.filter(({ pointer }) => typeof valueAt(content, pointer) === 'number');
  const storable = read.ok ? read : readInput(BidContent, withoutFigures(content, figures));

  const { errors, warnings } = checkBid(storable.ok ? storable.value : content, indicators);
  const consents = notice ? consentFaults(values, notice) : [];
  return {
    storable: storable.ok ? storable.value : null,
    errors: firstOfEachField([...unreadable, ...broken.map(asNumberFault), ...errors, ...consents]),
    warnings,
    deviceOnly: unreadable.length + figures.length,
  };
}

/** A schema calls `1.5` months a wrong type; a person typed a number that has to be a whole one. */
const asNumberFault = (fault: FieldFault): FieldFault =>
  fault.code === 'invalid_type' ? { ...fault, code: 'not_a_number' } : fault;

function withoutFigures(content: BidContent, figures: readonly FieldFault[]): unknown {
  const copy: unknown = structuredClone(content);
  for (const { pointer } of figures) {
    const cut = pointer.lastIndexOf('/');
    const parent = cut === 0 ? copy : valueAt(copy, pointer.slice(0, cut));
    (parent as Record<string, unknown>)[pointer.slice(cut + 1)] = null;
  }
  return copy;
}

/** A required purpose without consent; the optional ones may be refused. */
function consentFaults(values: FormValues, notice: Pick<PrivacyNotice, 'purposes'>): FieldFault[] {
  return notice.purposes
    .filter(({ purpose, required }) => required && valueAt(values, `/consents/${purpose}`) === false)
    .map(({ purpose }) => ({ pointer: `/consents/${purpose}`, code: 'consent_required' as const }));
}

/** One message a field: what is wrong with what was typed comes before what is missing because of it. */
function firstOfEachField(faults: readonly FieldFault[]): FieldFault[] {
  const seen = new Map<string, FieldFault>();
  for (const fault of faults) if (!seen.has(fault.pointer)) seen.set(fault.pointer, fault);
  return [...seen.values()];
}
