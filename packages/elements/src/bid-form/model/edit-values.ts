import { bidBudgetCategories } from '@qxwq/dictionaries';
import type { FormValues, RowList } from './form-values.js';
import { emptyRow } from './form-values.js';

/** The steps of a JSON Pointer (RFC 6901): `/team/0/name` gives `team`, `0`, `name`. */
export const pointerSteps = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The value at a pointer, or undefined where there is none. */
export function valueAt(values: unknown, pointer: string): unknown {
  return pointerSteps(pointer).reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<string, unknown>)[step]
        : undefined,
    values,
  );
}

/** A copy of the values with another value at the pointer; a place that does not exist leaves them as they are. */
export function withValue(values: FormValues, pointer: string, value: string | boolean): FormValues {
  return valueAt(values, pointer) === undefined ? values : replaceAt(values, pointerSteps(pointer), value);
}

function replaceAt<T>(node: T, [step, ...rest]: string[], value: unknown): T {
  if (step === undefined) return value as T;
  const child = (node as Record<string, unknown>)[step];
  const changed = replaceAt(child, rest, value);
  if (Array.isArray(node)) return node.map((item, index) => (String(index) === step ? changed : item)) as T;
  return { ...node, [step]: changed };
}

/** The values with one more row at the end of a list. */
export function withRow(values: FormValues, list: RowList): FormValues {
  const row = list === 'budget' ? { ...emptyRow.budget, category: nextCategory(values) } : { ...emptyRow[list] };
  return { ...values, [list]: [...values[list], row] };
}

/** The values without one row. A team that loses its lead gets none: who leads is not ours to decide. */
export function withoutRow(values: FormValues, list: RowList, index: number): FormValues {
  return { ...values, [list]: values[list].filter((_, at) => at !== index) };
}

/** The values with a row put back where it was. */
export function withRowAt(
  values: FormValues,
  list: RowList,
  index: number,
  row: FormValues[RowList][number],
): FormValues {
  const rows: readonly unknown[] = values[list];
  return { ...values, [list]: [...rows.slice(0, index), row, ...rows.slice(index)] };
}

/** The values with exactly one lead in the team. */
export function withLead(values: FormValues, index: number): FormValues {
  return {
    ...values,
    team: values.team.map((member, at) => ({ ...member, role: at === index ? 'lead' : 'member' })),
  };
}

/** Most budgets list each category once, so a new row takes the first that is free. */
function nextCategory(values: FormValues): string {
  const used = new Set(values.budget.map(({ category }) => category));
  return bidBudgetCategories.codes.find((code) => !used.has(code)) ?? 'other';
}
