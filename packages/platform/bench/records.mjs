import { randomUUID } from 'node:crypto';

/** Words that the records below are put together from. */
const THINGS = [
  '轴承',
  '压铸件',
  '涂层',
  '电池隔膜',
  '热处理炉',
  '注塑模具',
  '光纤传感器',
  '污泥',
  '齿轮箱',
  '复合材料',
];
const TASKS = ['在线监测', '缺陷检测', '寿命预测', '能耗优化', '表面改性', '余热回收', '自动分拣', '尺寸测量'];
const WAYS = ['机器视觉', '声发射', '深度学习', '激光超声', '数字孪生', '近红外光谱', '有限元仿真', '强化学习'];

const id = (prefix) => `${prefix}_${randomUUID().replaceAll('-', '').slice(0, 16)}`;
const pick = (list, index) => list[index % list.length];

export const university = {
  id: id('org'),
  name: '测算大学（示例）',
  kind: 'university',
  tier: null,
  labels: [],
  region: '320000',
  city: null,
  industry: null,
  creditCode: null,
  website: null,
  summary: '',
  sample: true,
};

/** An achievement (成果) as it is imported; `facts` change what they name. */
export function achievement(index, facts = {}) {
  const [thing, task, way] = [
    pick(THINGS, index),
    pick(TASKS, Math.floor(index / 7)),
    pick(WAYS, Math.floor(index / 53)),
  ];
  const { name, kind, tier } = university;
  return {
    id: id('ach'),
    kind: 'achievement',
    title: `基于${way}的${thing}${task}技术`,
    organisation: { id: university.id, name, kind, tier },
    region: university.region,
    city: null,
    industries: ['C34'],
    disciplines: ['460'],
    summary: `面向${thing}的${task}，以${way}为核心，形成成套装置与软件，编号 ${index}。`,
    keywords: [thing, task, way],
    cooperationModes: ['cooperative'],
    publishedAt: new Date(Date.now() - 86_400_000).toISOString(),
    updatedAt: new Date(Date.now() - 86_400_000).toISOString(),
    sample: true,
    trl: 5,
    price: { minWan: 50, maxWan: 100 },
    licenceModes: ['ordinary'],
    description: `${thing}在运行中的${task}多依赖人工。本成果以${way}完成${task}，误差小于${1 + (index % 9)}%，节拍${2 + (index % 5)} s。`,
    advantages: '',
    applications: '',
    performance: '',
    stage: null,
    patent: null,
    people: [],
    contact: { name: '周转化', phone: '010-12345678', email: 'zhou@example.edu.cn' },
    publishContact: false,
    ...facts,
  };
}
