import { type CodeOf, codeList } from '../code-list.js';

/** Programmes a challenge can belong to. */
export const programmes = /* @__PURE__ */ codeList({
  id: 'programmes',
  standard: '千校万企协同创新伙伴行动',
  edition: '2022',
  labelsChecked: true,
  note: '百园百校万企 is the sister programme for parks, since 2024.',
  codes: ['qxwq', 'parks'],
});

export type Programme = CodeOf<typeof programmes>;

/** How the demand is to be met (解决方式). */
export const cooperationModes = /* @__PURE__ */ codeList({
  id: 'cooperationModes',
  standard: '技术需求征集表',
  edition: '2026-11',
  labelsChecked: true,
  note: 'Common choices of public portals; no standard fixes them.',
  codes: ['independent', 'commissioned', 'cooperative', 'transfer', 'licence', 'equity', 'platform', 'other'],
});

export type CooperationMode = CodeOf<typeof cooperationModes>;

/** Who owns the intellectual property that results (知识产权归属). */
export const ipOwnerships = /* @__PURE__ */ codeList({
  id: 'ipOwnerships',
  standard: '揭榜方案',
  edition: '2026-11',
  labelsChecked: true,
  note: 'Choices of this project; the agreement decides.',
  codes: ['university', 'enterprise', 'shared', 'negotiable'],
});

export type IpOwnership = CodeOf<typeof ipOwnerships>;
