import { type CodeOf, codeList } from '../code-list.js';

/** Kinds of organisation (单位属性), as demand forms ask for them. */
export const organisationKinds = /* @__PURE__ */ codeList({
  id: 'organisationKinds',
  standard: '技术需求征集表',
  edition: '2026-11',
  labelsChecked: true,
  note: 'Common choices of public portals; no standard fixes them.',
  codes: ['enterprise', 'university', 'institute', 'other'],
});

export type OrganisationKind = CodeOf<typeof organisationKinds>;

/** Recognised tiers of enterprises (优质企业梯度培育). Recognition comes in batches and expires: store both beside the tier. */
export const enterpriseTiers = /* @__PURE__ */ codeList({
  id: 'enterpriseTiers',
  standard: '优质中小企业梯度培育管理暂行办法',
  edition: '2022',
  labelsChecked: true,
  note: 'Also holds 龙头企业 and 科技型中小企业, which follow rules of their own.',
  codes: ['leading', 'innovative', 'specialised', 'little-giant', 'tech-sme'],
});

export type EnterpriseTier = CodeOf<typeof enterpriseTiers>;

/** Labels of universities. */
export const universityLabels = /* @__PURE__ */ codeList({
  id: 'universityLabels',
  standard: '“双一流”建设高校名单',
  edition: '2022',
  labelsChecked: true,
  note: '985 and 211 are historic labels, kept because people still search by them.',
  codes: ['double-first-class', '985', '211'],
});

export type UniversityLabel = CodeOf<typeof universityLabels>;
