import { type CodeOf, codeList } from '../code-list.js';

/** Technology readiness levels (技术就绪水平, TRL) 1–9. */
export const readinessLevels = /* @__PURE__ */ codeList({
  id: 'readinessLevels',
  standard: 'GB/T 22900',
  edition: '2022',
  labelsChecked: false,
  note: 'Short labels from indirect sources; compare with the standard before quoting them in a report.',
  codes: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
});

export type ReadinessLevel = CodeOf<typeof readinessLevels>;

/** The four fields that experts on a concept validation panel (概念验证) come from. */
export const expertFields = /* @__PURE__ */ codeList({
  id: 'expertFields',
  standard: '概念验证评价',
  edition: '2026-11',
  labelsChecked: false,
  note: 'Practice of concept validation events, in the wording of this project; no standard fixes it.',
  codes: ['industry', 'capital', 'government', 'technology'],
});

export type ExpertField = CodeOf<typeof expertFields>;

/** The four dimensions (四个维度) in which a panel rates a concept. */
export const validationDimensions = /* @__PURE__ */ codeList({
  id: 'validationDimensions',
  standard: '概念验证评价',
  edition: '2026-11',
  labelsChecked: false,
  note: 'Practice of concept validation events, in the wording of this project; no standard fixes it.',
  codes: ['research', 'industrialisation', 'commercial-prospects', 'commercial-path'],
});

export type ValidationDimension = CodeOf<typeof validationDimensions>;

/** Stages of concept validation, from first check to market. */
export const validationStages = /* @__PURE__ */ codeList({
  id: 'validationStages',
  standard: '概念验证评价',
  edition: '2026-11',
  labelsChecked: true,
  note: 'Practice of concept validation events; no standard fixes it.',
  codes: ['initial', 'laboratory', 'pilot', 'market'],
});

export type ValidationStage = CodeOf<typeof validationStages>;
