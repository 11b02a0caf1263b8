import type { FieldFault } from '@qxwq/contract';
import { pointerSteps } from './edit-values.js';

/** The steps of the form, in order, named by what they hold. */
export const stepIds = ['plan', 'answers', 'team', 'budget', 'confirm'] as const;
export type StepId = (typeof stepIds)[number];

/** The parts of a bid in the order in which a person meets them, with the step that asks for each. */
const stepOf: Readonly<Record<string, StepId>> = {
  title: 'plan',
  summary: 'plan',
  foundation: 'plan',
  trl: 'plan',
  answers: 'answers',
  partners: 'team',
  team: 'team',
  milestones: 'team',
  budget: 'budget',
  ipOwnership: 'budget',
  attachments: 'budget',
  contact: 'confirm',
  consents: 'confirm',
  declaration: 'confirm',
};
const order = Object.keys(stepOf);

/** The step that asks for the field at a pointer, or null for a place that the form does not show. */
export function stepOfPointer(pointer: string): StepId | null {
  const [part = ''] = pointerSteps(pointer);
  return Object.hasOwn(stepOf, part) ? (stepOf[part] ?? null) : null;
}

/** Faults in the order of the form: by step, then by part, then by row. Those without a place come first. */
export function inFormOrder<F extends Pick<FieldFault, 'pointer'>>(faults: readonly F[]): F[] {
  const place = ({ pointer }: F) => {
    const [part = '', row = ''] = pointerSteps(pointer);
    return [order.indexOf(part), /^\d+$/.test(row) ? Number(row) : -1] as const;
  };
  return [...faults].sort((one, other) => {
    const [a, b] = [place(one), place(other)];
    return a[0] - b[0] || a[1] - b[1];
  });
}

/** Faults by the step that shows them. */
export const faultsOfStep = <F extends Pick<FieldFault, 'pointer'>>(faults: readonly F[], step: StepId): F[] =>
  faults.filter(({ pointer }) => stepOfPointer(pointer) === step);

export const stepAfter = (step: StepId): StepId | null => stepIds[stepIds.indexOf(step) + 1] ?? null;
export const stepBefore = (step: StepId): StepId | null => stepIds[stepIds.indexOf(step) - 1] ?? null;
export const isStep = (value: unknown): value is StepId => (stepIds as readonly unknown[]).includes(value);
