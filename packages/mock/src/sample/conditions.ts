import type { CooperationMode, IpOwnership } from '@qxwq/dictionaries';
import type { Setting } from './template.js';

/** What enterprises add to a problem about why it cannot wait, by setting. `{n}` and `{price}` are drawn. */
export const urgency: Readonly<Record<Setting, readonly string[]>> = {
  plant: [
    '进口方案报价约 {price} 万元，且不开放关键参数。',
    '曾与两家单位联合试验 {n} 个月，小试可行，上线后重复性不足。',
    '去年因此产生客户投诉 {n} 起。',
    '该项已列入公司本年度攻关清单，由生产副总负责。',
    '现靠 {n} 名骨干凭经验处理，人员一换波动明显。',
    '两家供应商的改进方案都在小批试制后止步。',
    '下一条产线将在一年内投建，需要在设计冻结前定型。',
    '客户年度审核已连续两次把该项列为不符合项。',
    '年度预算已批复，可分两期投入。',
    '内部已做 {n} 轮正交试验，单因素调整的余地基本用尽。',
    '同类场景共 {n} 处，解决后可直接推广。',
    '现有检验靠抽样，问题常在下游工序才暴露。',
  ],
  field: [
    '已试用过 {n} 家单位的方案，换季后效果不能保持。',
    '本地同类场地还有 {n}0 余处，解决后可推广。',
    '现场供电和通信条件有限，不能照搬室内方案。',
    '监管要求逐年收紧，留给改造的窗口约 {n} 个月。',
    '人工巡查每周 {n} 次，仍有漏报。',
    '进口装备报价约 {price} 万元，且配件供应不稳定。',
    '往年数据只有纸质台账，近 2 年才有在线记录。',
    '示范点已选定，可在下一个季节前进场。',
  ],
  service: [
    '已采购过两套商用软件，规则不能按本单位流程调整。',
    '现由 {n} 名人员专职处理，高峰期仍然积压。',
    '数据不得出本单位网络，不能调用外部云服务。',
    '近 12 个月因此发生有记录的差错 {n} 起。',
    '国外产品授权费每年约 {price} 万元，且不提供接口文档。',
    '该项已写入年度信息化建设计划。',
    '一线人员对误报很敏感，试点曾因误报过多停用。',
    '系统需适配国产操作系统与数据库。',
  ],
};

/** What the enterprise brings to the work. */
export const support: Readonly<Record<Setting, readonly string[]>> = {
  plant: [
    '企业提供一条中试线、试验样件和 {n} 个月的历史数据。',
    '企业开放产线停机窗口，每周不少于 {n} 小时。',
    '企业配 {n} 名工艺工程师全程参与，承担试验物料费用。',
    '企业提供检测平台，负责工装制作和现场安装。',
    '可安排研究生驻厂，食宿由企业解决。',
    '首台套应用现场已落实，验证费用由企业另行承担。',
  ],
  field: [
    '企业提供试验场地、水电和看护人员。',
    '企业已有 {n} 处监测点，可共享连续数据。',
    '企业负责现场施工与当地手续，配 {n} 名技术员。',
    '可提供 {n} 个季节的历史记录和实物样品。',
  ],
  service: [
    '企业提供脱敏数据 {n}0 万条和测试环境，数据在本地使用。',
    '企业指定业务负责人和 {n} 名工程师，每周例会。',
    '企业提供算力与部署环境，试点范围已经确定。',
    '可在企业实验室内联合办公，提供标注人员。',
  ],
};

/** How the whole is accepted, beside the single indicators. */
export const acceptanceCriteria: readonly string[] = [
  '各项指标经双方认可的第三方检测机构出具报告，并在企业现场连续运行 {n} 个月达标。',
  '完成不少于 3 个批次的验证，指标全部达标；由企业组织专家会验收。',
  '以企业产线实测为准：任取 {n} 个生产日的数据，全部指标达到要求。',
  '交付样机、图纸、软件源代码与操作规程，经 72 h 连续考核达标。',
  '提交技术报告、试验原始记录与操作手册；关键指标由企业复测，偏差不超过测量不确定度。',
  '分两步验收：实验室指标先行确认，现场运行满 {n} 个月后终验。',
  '指标逐条对照验收，任一关键指标不达标即视为未通过，可整改一次。',
];

/** General wishes about the team. */
export const teamWishes: readonly string[] = [
  '项目负责人须实际参与，每季度到现场不少于 2 次。',
  '可联合揭榜，牵头单位对全部指标负责。',
  '优先考虑有中试条件和产业化案例的团队。',
  '须承诺无知识产权纠纷，能签署保密协议。',
  '团队中应有能长期驻场的工程人员。',
  '接受博士生作为企业联络员参与。',
];

/** Staged payment, each summing to 100 percent. */
export const paymentPlans: readonly (readonly (readonly [stage: string, percent: number])[])[] = [
  [
    ['合同签订后', 30],
    ['样机或中试通过', 40],
    ['验收合格', 30],
  ],
  [
    ['合同签订后', 40],
    ['现场安装调试完成', 30],
    ['验收合格', 20],
    ['质保期满', 10],
  ],
  [
    ['合同签订后', 20],
    ['方案评审通过', 20],
    ['实验室指标达标', 30],
    ['现场验收', 30],
  ],
  [
    ['合同签订后', 50],
    ['验收合格', 50],
  ],
  [
    ['合同签订后', 30],
    ['中期检查', 30],
    ['验收合格', 30],
    ['稳定运行 6 个月', 10],
  ],
  [
    ['启动', 25],
    ['里程碑一', 25],
    ['里程碑二', 25],
    ['验收', 25],
  ],
];

/** Small work is paid in two steps. */
export const shortPaymentPlan: (typeof paymentPlans)[number] = [
  ['合同签订后', 40],
  ['验收合格', 60],
];

/** Who is likely to own the result, by the leading way of cooperation. */
export const ownershipByMode: Readonly<Record<CooperationMode, readonly (readonly [IpOwnership, number])[]>> = {
  independent: [
    ['enterprise', 3],
    ['negotiable', 1],
  ],
  commissioned: [
    ['enterprise', 5],
    ['shared', 2],
    ['negotiable', 2],
  ],
  cooperative: [
    ['shared', 6],
    ['negotiable', 3],
    ['enterprise', 1],
  ],
  transfer: [
    ['enterprise', 3],
    ['negotiable', 1],
  ],
  licence: [
    ['university', 5],
    ['negotiable', 2],
  ],
  equity: [
    ['shared', 2],
    ['negotiable', 3],
  ],
  platform: [
    ['shared', 5],
    ['negotiable', 3],
  ],
  other: [['negotiable', 1]],
};

/** Files that come with some challenges. */
export const attachmentNames: readonly string[] = [
  '技术条件与指标说明.pdf',
  '现场工况说明（脱敏）.pdf',
  '样件与取样说明.pdf',
];
