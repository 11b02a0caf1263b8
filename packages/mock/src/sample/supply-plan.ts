import type { Organisation } from '@qxwq/contract';
import { fill } from './fill.js';
import type { Enterprise } from './organisations.js';
import type { Random } from './random.js';
import { specialities } from './supply-texts.js';
import type { Template, Values } from './template.js';

/** One group of researchers at one university, and what it has worked on. */
export interface Group {
  readonly template: Template;
  readonly university: Organisation;
  /** An enterprise of the industry, for a mentor or a liaison. */
  readonly enterprise: Enterprise;
  readonly results: readonly Result[];
}

export interface Result {
  /** What it is about, in the words of a title: 重轨钢连铸坯中心偏析在线预报. */
  readonly topic: string;
  readonly values: Values;
}

/** A group for every kind of problem, at a university whose name says that it works in the field. */
export function planGroups(
  templates: readonly Template[],
  universities: readonly Organisation[],
  enterprises: readonly Enterprise[],
  random: Random,
): Group[] {
  return templates.map((template, index) => {
    const own = random.fork(`group ${index}`);
    const known = specialities.find(([industry]) => industry.test(template.industry))?.[1];
    const suited = universities.filter(({ name }) => known?.test(name.replace('（示例）', '')));
    const customers = enterprises.filter(({ industries }) => industries.includes(template.industry));
    return {
      template,
      university: own.pick(suited.length > 0 ? suited : universities),
      enterprise: own.pick(customers.length > 0 ? customers : enterprises),
      results: resultsOf(template, own),
    };
  });
}

/** Two cases of the problem, for one in four three. */
function resultsOf(template: Template, random: Random): Result[] {
  const cases = random.shuffled(template.cases).slice(0, random.chance(0.25) ? 3 : 2);
  const results = cases.map((row) => {
    const values: Record<string, string | number> = { ...row };
    for (const [name, choices] of Object.entries(template.vary ?? {})) values[name] = random.pick(choices);
    return { topic: topicOf(template, values), values };
  });
  return [...new Map(results.map((result) => [result.topic, result])).values()];
}

/** A title of the demand without its figures: a paper names what it studies, not what a factory asks for. */
function topicOf({ titles }: Template, values: Values): string {
  const plain = titles.map((title) => fill(title, values)).sort((one, other) => figures(one) - figures(other));
  const [first = ''] = plain;
  return first.replace(/[：:，].*$/, '').trim();
}

const figures = (title: string): number => (title.match(/[\d≤≥%：]/g) ?? []).length;
