import { type CodeOf, codeList } from '../code-list.js';

/** What a university offers as a result of research. */
export const achievementKinds = /* @__PURE__ */ codeList({
  id: 'achievementKinds',
  standard: '科技成果征集表',
  edition: '2026-11',
  labelsChecked: true,
  note: 'Common choices of public portals; no standard fixes them.',
  codes: ['achievement', 'patent'],
});

export type AchievementKind = CodeOf<typeof achievementKinds>;

/** Who can answer a challenge: teams, and the people that the 七个一批 of the programme name. */
export const personKinds = /* @__PURE__ */ codeList({
  id: 'personKinds',
  standard: '千校万企协同创新伙伴行动',
  edition: '2022',
  labelsChecked: true,
  note: 'Mentors (企业技术导师) are engaged by university and enterprise both; liaisons (高校联络员) are doctoral students.',
  codes: ['team', 'expert', 'mentor', 'liaison'],
});

export type PersonKind = CodeOf<typeof personKinds>;

/** Kinds of patent (专利类型), Patent Law article 2. */
export const patentKinds = /* @__PURE__ */ codeList({
  id: 'patentKinds',
  standard: '中华人民共和国专利法',
  edition: '2020',
  labelsChecked: true,
  codes: ['invention', 'utility-model', 'design'],
});

export type PatentKind = CodeOf<typeof patentKinds>;

/** Legal state of a patent (法律状态), as far as a board needs it. */
export const patentStates = /* @__PURE__ */ codeList({
  id: 'patentStates',
  standard: '中华人民共和国专利法',
  edition: '2020',
  labelsChecked: true,
  note: 'The register of the patent office decides; this is what the owner stated.',
  codes: ['pending', 'granted', 'expired'],
});

export type PatentState = CodeOf<typeof patentStates>;

/** How rights are passed on (许可与转让方式). While an open licence is declared, exclusive and sole ones are not allowed. */
export const licenceModes = /* @__PURE__ */ codeList({
  id: 'licenceModes',
  standard: '中华人民共和国专利法 第五十条至第五十二条；专利法实施细则 第八十五条',
  edition: '2023',
  labelsChecked: true,
  codes: ['open', 'ordinary', 'sole', 'exclusive', 'assignment'],
});

export type LicenceMode = CodeOf<typeof licenceModes>;

/** How the fee of an open licence is paid (许可使用费支付方式). */
export const licenceFeeModes = /* @__PURE__ */ codeList({
  id: 'licenceFeeModes',
  standard: '专利开放许可声明',
  edition: '2026-11',
  labelsChecked: false,
  note: 'Choices of this project; the declaration itself states method and standard in words.',
  codes: ['free', 'fixed', 'royalty-sales', 'royalty-profit', 'mixed'],
});

export type LicenceFeeMode = CodeOf<typeof licenceFeeModes>;

/** Why a match was set aside. Outcomes are learned from, so the reasons are coded. */
export const dismissalReasons = /* @__PURE__ */ codeList({
  id: 'dismissalReasons',
  standard: '精准对接',
  edition: '2026-11',
  labelsChecked: true,
  note: 'Choices of this project; no standard fixes them.',
  codes: ['other-field', 'not-mature', 'indicators', 'price', 'region', 'known', 'conflict', 'other'],
});

export type DismissalReason = CodeOf<typeof dismissalReasons>;
