import type { Challenge, Indicator, IndicatorId, OrganisationRef, PrivacyNotice } from '@qxwq/contract';
import { emptyValues, type FormValues } from '../model/form-values.js';

/** What tests of the form begin with: three indicators of different kinds and a form that lacks nothing. */
export const sampleIndicators: readonly Indicator[] = [
  {
    id: 'ind_1' as IndicatorId,
    name: '最小可检气孔直径',
    comparison: 'lte',
    value: 0.3,
    upper: null,
    unit: 'mm',
    requirement: '',
    acceptance: '标样 60 件，逐件切片',
  },
  {
    id: 'ind_2' as IndicatorId,
    name: '单件检测时间',
    comparison: 'lte',
    value: 15,
    upper: null,
    unit: 's',
    requirement: '',
    acceptance: '连续 8 h 记录',
  },
  {
    id: 'ind_3' as IndicatorId,
    name: '与产线的接口',
    comparison: 'text',
    value: null,
    upper: null,
    unit: '',
    requirement: '能接入现有 MES，不停线安装',
    acceptance: '现场演示',
  },
];

export const sampleNotice: PrivacyNotice = {
  version: '2026-11',
  controller: '示例对接平台运营方',
  contact: 'privacy@example.org',
  purposes: [
    {
      purpose: 'process_bid',
      title: '受理揭榜书',
      text: '登记、密封保存和组织评审，不用于其他目的。',
      categories: ['姓名', '职称', '单位', '联系方式'],
      required: true,
    },
    {
      purpose: 'share_contact',
      title: '向发榜企业提供联系方式',
      text: '截止并开启后，把联系人、电话和邮箱提供给发榜企业，便于对接。',
      categories: ['姓名', '电话', '邮箱'],
      required: false,
    },
    {
      purpose: 'publish_result',
      title: '公布中榜结果',
      text: '中榜后在平台公布团队负责人姓名和单位。',
      categories: ['姓名', '单位'],
      required: false,
    },
  ],
  retention: '结果公布后保存三年，期满删除。',
  rights: '可随时查阅、复制、更正、删除，撤回同意不影响此前的处理。',
};

export function completeValues(): FormValues {
  return {
    ...emptyValues(sampleIndicators),
    title: '双能 X 射线在线检测',
    summary: '以双能线阵探测器在节拍内成像，并把缺陷位置回传压铸机。',
    foundation: '已在轮毂件上完成第三方检测。',
    trl: '5',
    answers: [
      { indicatorId: 'ind_1' as IndicatorId, value: '0.22', text: '', evidence: '检测报告，见附件 2' },
      { indicatorId: 'ind_2' as IndicatorId, value: '12', text: '', evidence: '' },
      { indicatorId: 'ind_3' as IndicatorId, value: '', text: '提供 OPC UA 接口', evidence: '' },
    ],
    team: [{ name: '林知远', role: 'lead', title: '教授', affiliation: '样例理工大学', speciality: '无损检测' }],
    milestones: [
      { title: '样机', month: '6', deliverable: '样机一台' },
      { title: '上线', month: '12', deliverable: '产线验收报告' },
    ],
    budget: [
      { category: 'equipment', amountWan: '120' },
      { category: 'labour', amountWan: '60' },
    ],
    ipOwnership: 'shared',
    contact: { name: '林知远', phone: '010-12345678', email: 'lin@example.edu.cn' },
    declaration: true,
    consents: { process_bid: true, share_contact: false, publish_result: false },
  };
}

export const sampleOrganisation: OrganisationRef = {
  id: 'org_0000000000000001' as OrganisationRef['id'],
  name: '样例理工大学',
  kind: 'university',
  tier: null,
};

/** An open challenge whose deadline is twelve days away. */
export function sampleChallenge(): Challenge {
  const day = 24 * 60 * 60 * 1000;
  const inDays = (days: number) => new Date(Date.now() + days * day).toISOString();
  return {
    id: 'chl_0000000000000014' as Challenge['id'],
    number: '2026-014',
    title: '铝合金薄壁壳体压铸气孔在线检测与工艺闭环',
    organisation: {
      ...sampleOrganisation,
      id: 'org_0000000000000009' as OrganisationRef['id'],
      name: '样例汽车零部件有限公司',
    },
    region: '320000',
    city: '苏州',
    industry: 'C36',
    disciplines: ['460'],
    summary: '薄壁壳体压铸件气孔漏检率高。',
    keywords: ['气孔', '压铸'],
    cooperationModes: ['commissioned'],
    budget: { minWan: 280, maxWan: 280 },
    trl: { from: 5, to: 7 },
    state: 'published',
    programme: 'qxwq',
    publishedAt: inDays(-20),
    deadline: inDays(12),
    bidCount: 3,
    jointBids: true,
    sample: true,
    problem: '气孔漏检率高。',
    technicalKey: '节拍内成像。',
    goal: '漏检率降到千分之一。',
    indicators: [...sampleIndicators],
    durationMonths: 12,
    acceptanceCriteria: '产线连续运行一个月。',
    bidderRequirements: '有无损检测经验。',
    payments: [{ stage: '签约', percent: 30 }],
    ipOwnership: 'shared',
    awardsSeveral: false,
    attachments: [],
    history: [{ state: 'published', at: inDays(-20) }],
    resultExpectedAt: inDays(26),
    updatedAt: inDays(-20),
  };
}
