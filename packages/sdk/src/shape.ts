import type { FieldErrorCode, FieldFault } from '@qxwq/contract';
import { cleanText, textLength } from '@qxwq/contract/text';

/**
 * Tells what is wrong with a value, and where: what the contract's schemas say, in a twentieth of the bytes.
 * `checks.generated.ts` is made of these from the schemas, and a property test holds both to the same verdict.
 */
export type Shape = (value: unknown, pointer: string, faults: FieldFault[]) => void;

/** Every fault of a value; `base` tells where it stood (`/query`). */
export function faultsOf(shape: Shape, value: unknown, base = ''): FieldFault[] {
  const faults: FieldFault[] = [];
  shape(value, base, faults);
  return faults;
}

/** A step further into a JSON Pointer (RFC 6901). */
const below = (pointer: string, step: string | number) =>
  `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const wrongType: Shape = (value, pointer, faults) => {
  faults.push({ pointer, code: value === undefined ? 'required' : 'invalid_type' });
};

const ofType =
  (fits: (value: unknown) => boolean): Shape =>
  (value, pointer, faults) => {
    if (!fits(value)) wrongType(value, pointer, faults);
  };

/** Looks further only at what the first shape has nothing against. */
const then =
  (first: Shape, further: (value: never, say: (code: FieldErrorCode, params?: FieldFault['params']) => void) => void) =>
  (value: unknown, pointer: string, faults: FieldFault[]): void => {
    const before = faults.length;
    first(value, pointer, faults);
    if (faults.length === before) {
      further(value as never, (code, params) => faults.push({ pointer, code, ...(params && { params }) }));
    }
  };

export const anything: Shape = () => {};
export const string: Shape = /*#__PURE__*/ ofType((value) => typeof value === 'string');
export const boolean: Shape = /*#__PURE__*/ ofType((value) => typeof value === 'boolean');
export const number: Shape = /*#__PURE__*/ ofType(Number.isFinite);

/** An integer that arithmetic keeps exact. */
export const int: Shape = /*#__PURE__*/ then(/*#__PURE__*/ ofType(Number.isInteger), (value: number, say) => {
  if (!Number.isSafeInteger(value)) say(value > 0 ? 'too_big' : 'too_small');
});

export const between = (shape: Shape, minimum: number, maximum: number): Shape =>
  then(shape, (value: number, say) => {
    if (value < minimum) say('too_small', { minimum });
    if (value > maximum) say('too_big', { maximum });
  });

export const matching = (pattern: RegExp): Shape =>
  then(string, (value: string, say) => {
    if (!pattern.test(value)) say('invalid_format');
  });

const INSTANT =
  /^(\d{4})-(0[1-9]|1[0-2])-(\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** A moment as ISO 8601 with an offset, on a day that there is. */
export const instant: Shape = /*#__PURE__*/ then(string, (value: string, say) => {
  const [, year = 0, month = 0, day = 0] = INSTANT.exec(value) ?? [];
  // The calendar repeats every 400 years, and `Date` takes years below 100 for those of the last century.
  const daysInMonth = new Date(Date.UTC(+year + 400, +month, 0)).getUTCDate();
  if (!(+day > 0 && +day <= daysInMonth)) say('invalid_format');
});

/** An address of the web: `http:` or `https:`, nothing that runs or reads files. */
export const webAddress: Shape = /*#__PURE__*/ then(string, (value: string, say) => {
  if (!/^\s*https?:\/\//i.test(value) || !isAddress(value)) say('invalid_format');
});

/** `URL.canParse` is too young for the browsers that this package runs in. */
function isAddress(text: string): boolean {
  try {
    return Boolean(new URL(text));
  } catch {
    return false;
  }
}

/** Text to which two rules apply. */
export const both =
  (first: Shape, second: Shape): Shape =>
  (value, pointer, faults) => {
    first(value, pointer, faults);
    if (typeof value === 'string') second(value, pointer, faults);
  };

/** Length in UTF-16 code units. */
export const sized = (maximum: number, minimum = 0): Shape => within(maximum, minimum, (text) => text.length);

/** Text that a person typed: counted as the platform counts it, cleaned and by characters. */
export const text = (maximum: number, minimum = 0): Shape =>
  within(maximum, minimum, (typed) => textLength(cleanText(typed)));

const within = (maximum: number, minimum: number, count: (text: string) => number): Shape =>
  then(string, (value: string, say) => {
    const length = count(value);
    if (length < minimum) minimum === 1 ? say('required') : say('too_short', { minimum });
    if (length > maximum) say('too_long', { maximum });
  });

/** One of some values, written with blanks between. */
export const oneOf = (values: string): Shape => {
  const known = values.split(' ');
  return (value, pointer, faults) => {
    if (!known.includes(value as string)) faults.push({ pointer, code: 'invalid_choice' });
  };
};

export const nullable =
  (shape: Shape): Shape =>
  (value, pointer, faults) => {
    if (value !== null) shape(value, pointer, faults);
  };

export const optional =
  (shape: Shape): Shape =>
  (value, pointer, faults) => {
    if (value !== undefined) shape(value, pointer, faults);
  };

export const list =
  (item: Shape, maximum = Number.POSITIVE_INFINITY, minimum = 0): Shape =>
  (value, pointer, faults) => {
    if (!Array.isArray(value)) return wrongType(value, pointer, faults);
    // A list that is too long is not walked through: it may be very long.
    if (value.length > maximum) return void faults.push({ pointer, code: 'too_many', params: { maximum } });
    for (const [index, one] of value.entries()) item(one, below(pointer, index), faults);
    if (value.length < minimum) faults.push({ pointer, code: 'too_few', params: { minimum } });
  };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Any names, with values of one shape. */
export const record =
  (values: Shape): Shape =>
  (value, pointer, faults) => {
    if (!isRecord(value)) return wrongType(value, pointer, faults);
    for (const [name, one] of Object.entries(value)) values(one, below(pointer, name), faults);
  };

type Fields = Readonly<Record<string, Shape>>;

/** These fields, and whatever a newer platform adds. */
export const object =
  (fields: Fields): Shape =>
  (value, pointer, faults) => {
    if (!isRecord(value)) return wrongType(value, pointer, faults);
    for (const [name, field] of Object.entries(fields)) field(value[name], below(pointer, name), faults);
  };

/** These fields and no others. */
export const strict = (fields: Fields): Shape => {
  const known = object(fields);
  return (value, pointer, faults) => {
    known(value, pointer, faults);
    if (!isRecord(value)) return;
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(fields, name)) faults.push({ pointer: below(pointer, name), code: 'unknown_field' });
    }
  };
};

/** Any of some shapes; where none fits, no one can say which was meant. */
export const either =
  (...shapes: readonly Shape[]): Shape =>
  (value, pointer, faults) => {
    if (shapes.every((shape) => faultsOf(shape, value).length > 0)) faults.push({ pointer, code: 'invalid' });
  };
