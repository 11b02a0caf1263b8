import type { FieldErrorCode, FieldFault } from '@qxwq/contract';
import { cleanText, textLength } from '@qxwq/contract/text';

/**
 * Tells what is wrong with a value, and where: what the contract's schemas say, in a twentieth of the bytes.
 * `checks.generated.ts` is made of these from the schemas, and a property test holds both to the same verdict.
 *
 * A shape knows only its own value: the pointers of its faults begin there. Whoever holds the value puts its own place
 * before them, so that a value without faults, as nearly all are, costs no pointer.
 */
export type Shape = (value: unknown, faults: FieldFault[]) => void;

/** Every fault of a value; `base` tells where it stood (`/query`). */
export function faultsOf(shape: Shape, value: unknown, base = ''): FieldFault[] {
  const faults: FieldFault[] = [];
  shape(value, faults);
  return base ? faults.map((fault) => ({ ...fault, pointer: base + fault.pointer })) : faults;
}

/** Looks at a part of a value, a step further into a JSON Pointer (RFC 6901). */
function inside(shape: Shape, part: unknown, step: string | number, faults: FieldFault[]): void {
  let index = faults.length;
  shape(part, faults);
  for (; index < faults.length; index++) {
    const fault = faults[index] as FieldFault;
    faults[index] = { ...fault, pointer: below(step) + fault.pointer };
  }
}

const below = (step: string | number) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;

const wrongType: Shape = (value, faults) => {
  faults.push({ pointer: '', code: value === undefined ? 'required' : 'invalid_type' });
};

const ofType =
  (fits: (value: unknown) => boolean): Shape =>
  (value, faults) => {
    if (!fits(value)) wrongType(value, faults);
  };

/** Looks further only at what the first shape has nothing against. */
const then =
  (first: Shape, further: (value: never, say: (code: FieldErrorCode, params?: FieldFault['params']) => void) => void) =>
  (value: unknown, faults: FieldFault[]): void => {
    const before = faults.length;
    first(value, faults);
    if (faults.length === before) {
      further(value as never, (code, params) => faults.push({ pointer: '', code, ...(params && { params }) }));
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
  (value, faults) => {
    first(value, faults);
    if (typeof value === 'string') second(value, faults);
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
  return (value, faults) => {
    if (!known.includes(value as string)) faults.push({ pointer: '', code: 'invalid_choice' });
  };
};

export const nullable =
  (shape: Shape): Shape =>
  (value, faults) => {
    if (value !== null) shape(value, faults);
  };

export const optional =
  (shape: Shape): Shape =>
  (value, faults) => {
    if (value !== undefined) shape(value, faults);
  };

export const list =
  (item: Shape, maximum = Number.POSITIVE_INFINITY, minimum = 0): Shape =>
  (value, faults) => {
    if (!Array.isArray(value)) return wrongType(value, faults);
    // A list that is too long is not walked through: it may be very long.
    if (value.length > maximum) return void faults.push({ pointer: '', code: 'too_many', params: { maximum } });
    for (const [index, one] of value.entries()) inside(item, one, index, faults);
    if (value.length < minimum) faults.push({ pointer: '', code: 'too_few', params: { minimum } });
  };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Any names, with values of one shape. */
export const record =
  (values: Shape): Shape =>
  (value, faults) => {
    if (!isRecord(value)) return wrongType(value, faults);
    for (const name of Object.keys(value)) inside(values, value[name], name, faults);
  };

type Fields = Readonly<Record<string, Shape>>;

/** These fields, and whatever a newer platform adds. */
export const object = (fields: Fields): Shape => {
  const shapes = Object.entries(fields);
  return (value, faults) => {
    if (!isRecord(value)) return wrongType(value, faults);
    for (const [name, shape] of shapes) inside(shape, value[name], name, faults);
  };
};

/** These fields and no others. */
export const strict = (fields: Fields): Shape => {
  const known = object(fields);
  return (value, faults) => {
    known(value, faults);
    if (!isRecord(value)) return;
    for (const name of Object.keys(value)) {
      if (!Object.hasOwn(fields, name)) faults.push({ pointer: below(name), code: 'unknown_field' });
    }
  };
};

/** Any of some shapes; where none fits, no one can say which was meant. */
export const either =
  (...shapes: readonly Shape[]): Shape =>
  (value, faults) => {
    if (shapes.every((shape) => faultsOf(shape, value).length > 0)) faults.push({ pointer: '', code: 'invalid' });
  };
