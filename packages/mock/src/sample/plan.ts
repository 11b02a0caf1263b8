import { fill } from './fill.js';
import type { Enterprise } from './organisations.js';
import type { Random } from './random.js';
import type { Template, Values } from './template.js';

/** Which enterprise has which problem. */
export interface Problem {
  readonly template: Template;
  readonly title: string;
  readonly values: Values;
  readonly enterprise: Enterprise;
}

/** Industries that set many problems: their rows are told a second time, under another title and with other figures. */
const busyIndustries: ReadonlySet<string> = new Set(['C26', 'C33', 'C34', 'C35', 'C36', 'C38', 'C39', 'C40', 'I65']);

/**
 * Chooses `count` problems with different titles, spread over all templates, and gives each to an enterprise of its
 * industry.
 * @throws RangeError when the templates do not have so many titles
 */
export function planProblems(
  templates: readonly Template[],
  enterprises: readonly Enterprise[],
  count: number,
  random: Random,
): Problem[] {
  const assign = assigner(enterprises, random);
  const variants = templates.flatMap((template) => variantsOf(template, random));
  const chosen = byTitle(random.shuffled(variants).sort((one, other) => one.turn - other.turn)).slice(0, count);
  if (chosen.length < count) throw new RangeError(`The templates give ${chosen.length} titles, not ${count}`);
  return random.shuffled(chosen).map((variant) => ({ ...variant, enterprise: assign(variant) }));
}

interface Variant extends Omit<Problem, 'enterprise'> {
  /** How often the row was told before. */
  readonly turn: number;
}

function variantsOf(template: Template, random: Random): Variant[] {
  const turns = busyIndustries.has(template.industry) ? template.titles : template.titles.slice(0, 1);
  const start = random.int(0, 11);
  return turns.flatMap((_, turn) =>
    template.cases.map((row, at) => {
      const values: Record<string, string | number> = { ...row };
      for (const [name, choices] of Object.entries(template.vary ?? {})) {
        values[name] = choices[(start + at + turn) % choices.length] ?? '';
      }
      const pattern = template.titles[(start + at + turn) % template.titles.length] ?? '';
      return { template, values, title: fill(pattern, values), turn };
    }),
  );
}

function byTitle(variants: readonly Variant[]): Variant[] {
  return [...new Map(variants.map((variant) => [variant.title, variant])).values()];
}

/** Gives a problem to an enterprise that can have it; among several, to the one that has had the fewest for its size. */
function assigner(enterprises: readonly Enterprise[], random: Random) {
  const loads = new Map<Enterprise, number>();
  return ({ template, values }: Variant): Enterprise => {
    const makers = String(values.maker ?? template.maker ?? '').split('/');
    const able = enterprises.filter(
      ({ industries, makes }) =>
        industries.includes(template.industry) && makers.some((maker) => makes.includes(maker)),
    );
    const load = (enterprise: Enterprise) => {
      const size = enterprise.organisation.tier === 'leading' ? 2 : 1;
      const nearness = enterprise.organisation.industry === template.industry ? 2 : 1;
      return (loads.get(enterprise) ?? 0) / (size * nearness);
    };
    const [chosen] = random.shuffled(able).sort((one, other) => load(one) - load(other));
    if (!chosen) throw new Error(`No enterprise of ${template.industry} makes ${makers.join('/')}`);
    loads.set(chosen, (loads.get(chosen) ?? 0) + 1);
    return chosen;
  };
}
