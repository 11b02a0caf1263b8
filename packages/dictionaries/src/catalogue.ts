/**
 * The convenient entry: every list with every language, by name. A page with a byte budget imports the lists and
 * labels it shows (`labels/zh-CN`, `labelIn`, `searchIn`) instead, and nothing of this module reaches its bundle.
 */
import type { CodeList, CodeOf, Labels, Locale } from './code-list.js';
import * as en from './labels/en/index.js';
import * as zhCN from './labels/zh-CN/index.js';
import { bidBudgetCategories, budgetBands } from './lists/budget.js';
import { cooperationModes, ipOwnerships, programmes } from './lists/cooperation.js';
import { disciplines } from './lists/disciplines.js';
import { industries } from './lists/industries.js';
import { enterpriseTiers, organisationKinds, universityLabels } from './lists/organisations.js';
import { provinces } from './lists/provinces.js';
import { strategicIndustries } from './lists/strategic-industries.js';
import {
  achievementKinds,
  dismissalReasons,
  licenceFeeModes,
  licenceModes,
  patentKinds,
  patentStates,
  personKinds,
} from './lists/supply.js';
import { expertFields, readinessLevels, validationDimensions, validationStages } from './lists/validation.js';
import { labelIn } from './lookup.js';
import { searchIn } from './search.js';

/** Every list by its id. */
export const codeLists = {
  achievementKinds,
  bidBudgetCategories,
  budgetBands,
  cooperationModes,
  disciplines,
  dismissalReasons,
  enterpriseTiers,
  expertFields,
  industries,
  ipOwnerships,
  licenceFeeModes,
  licenceModes,
  organisationKinds,
  patentKinds,
  patentStates,
  personKinds,
  programmes,
  provinces,
  readinessLevels,
  strategicIndustries,
  universityLabels,
  validationDimensions,
  validationStages,
} as const;

export type ListId = keyof typeof codeLists;

type LabelSets = { readonly [Id in ListId]: Labels<CodeOf<(typeof codeLists)[Id]>> };

const labelSets: Readonly<Record<Locale, LabelSets>> = { 'zh-CN': zhCN, en };
const provinceNames = { 'zh-CN': zhCN.provinceNames, en: en.provinceNames };

/** All labels of a list in one language. */
export function labelsOf<Code extends string>(list: CodeList<Code, ListId>, locale: Locale): Labels<Code> {
  // The ids tie a list to its labels; the type of `labelSets` has checked that every code has one.
  return labelSets[locale][list.id] as Labels<Code>;
}

/** The label of a code: `labelOf(industries, 'C38', 'en')`. An unknown code comes back as it is. */
export function labelOf(list: CodeList<string, ListId>, code: string, locale: Locale): string {
  return labelIn(labelsOf(list, locale), code);
}

/** The full official name of a province (内蒙古自治区); `labelOf` gives the short one (内蒙古). */
export function officialNameOf(province: string, locale: Locale): string {
  return labelIn(provinceNames[locale], province);
}

/** The codes whose code or label matches `text`, best first; provinces are found by their official names too. */
export function search<Code extends string>(list: CodeList<Code, ListId>, text: string, locale: Locale): Code[] {
  return searchIn(list, labelsOf(list, locale), text, list.id === 'provinces' ? provinceNames[locale] : {});
}
