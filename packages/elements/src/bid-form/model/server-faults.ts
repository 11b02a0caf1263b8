import { consentPurposes, type FieldError, type FieldFault, fieldErrorCodes, type Problem } from '@qxwq/contract';
import { pointerSteps } from './edit-values.js';

/** A fault that the platform found. `message` is its own text, for a code that this version does not know yet. */
export interface ServerFault extends FieldFault {
  readonly message: string;
}

/** What a problem says about single fields, with pointers as the form uses them. */
export function serverFaults(problem: Pick<Problem, 'errors'> | null): ServerFault[] {
  return (problem?.errors ?? []).map((error) => ({
    pointer: formPointer(error.pointer),
    code: isKnown(error.code) ? error.code : 'invalid',
    message: error.message,
    ...(error.params ? { params: error.params } : {}),
  }));
}

/** The platform points into the body that it got; the form's pointers start at the content and name a purpose. */
function formPointer(pointer: string): string {
  const [first, second] = pointerSteps(pointer);
  if (first === 'content') return pointer.slice('/content'.length);
  if (first !== 'consents') return pointer;
  const purpose = consentPurposes.find((name, index) => second === name || second === String(index));
  // Without a closer place it is the one that a bid cannot do without.
  return `/consents/${purpose ?? 'process_bid'}`;
}

const isKnown = (code: FieldError['code']): code is FieldFault['code'] =>
  (fieldErrorCodes as readonly string[]).includes(code);
