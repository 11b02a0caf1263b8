import { type CodeOf, codeList } from '../code-list.js';

/** Strategic emerging industries (战略性新兴产业), first level; the number in a code is the number in the classification. */
export const strategicIndustries = /* @__PURE__ */ codeList({
  id: 'strategicIndustries',
  standard: '战略性新兴产业分类',
  edition: '2018',
  labelsChecked: true,
  codes: ['sei-1', 'sei-2', 'sei-3', 'sei-4', 'sei-5', 'sei-6', 'sei-7', 'sei-8', 'sei-9'],
});

export type StrategicIndustryCode = CodeOf<typeof strategicIndustries>;
