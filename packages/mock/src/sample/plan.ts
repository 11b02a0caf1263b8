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
  const rows = templates.map((template) => ({ template, variants: variantsOf(template, random) }));
  const chosen: Problem[] = [];
  const titles = new Set<string>();
  for (let round = 0; chosen.length < count; round++) {
    const before = chosen.length;
    for (const { template, variants } of random.shuffled(rows)) {
      const variant = variants[round];
      if (!variant || titles.has(variant.title) || chosen.length === count) continue;
      titles.add(variant.title);
      chosen.push({ template, ...variant, enterprise: assign(template.industry) });
    }
    if (chosen.length === before && chosen.length > 0) {
      const again = chosen.slice(0, count - chosen.length);
      chosen.push(
        ...again.map((each) => ({ ...each, title: `${each.title}（${Math.floor(round / 2)} 号线 ${round}）` })),
      );
      continue;
    }
    if (chosen.length === before) throw new RangeError(`The templates give ${chosen.length} titles, not ${count}`);
  }
  return random.shuffled(chosen);
}

/** Every row of a template once, before any row comes a second time under another title. */
function variantsOf(template: Template, random: Random): { title: string; values: Values }[] {
  const rows = random.shuffled(template.cases);
  return template.titles.flatMap((_, turn) =>
    rows.map((row, at) => {
      const values: Record<string, string | number> = { ...row };
      for (const [name, choices] of Object.entries(template.vary ?? {})) values[name] = random.pick(choices);
      return { title: fill(template.titles[(at + turn) % template.titles.length] ?? '', values), values };
    }),
  );
}

/** Gives a problem to the enterprise of the industry that has had the fewest for its size. */
function assigner(enterprises: readonly Enterprise[], random: Random) {
  const loads = new Map<Enterprise, number>();
  return (industry: string): Enterprise => {
    const candidates = enterprises.filter(({ industries }) => industries.some((code) => code === industry));
    const loadOf = (enterprise: Enterprise) => {
      const size = enterprise.organisation.tier === 'leading' ? 2 : 1;
      const near = enterprise.organisation.industry === industry ? 1.5 : 1;
      return (loads.get(enterprise) ?? 0) / (size * near);
    };
    const [chosen] = random.shuffled(candidates).sort((one, other) => loadOf(one) - loadOf(other));
    if (!chosen) throw new Error(`No enterprise works in ${industry}`);
    loads.set(chosen, (loads.get(chosen) ?? 0) + 1);
    return chosen;
  };
}
