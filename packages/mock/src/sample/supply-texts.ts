import type { Indicator } from '@qxwq/contract';
import type { Random } from './random.js';

/** Words in the names of universities that work in an industry; `''` stands for all others. */
export const specialities: readonly (readonly [industry: RegExp, name: RegExp])[] = [
  [/^A/, /农|林|海洋|热带/],
  [/^B0?6|^B/, /煤炭|矿业|地质|石油|理工/],
  [/^C1[34]|^C15/, /轻工|粮食|农|食/],
  [/^C1[789]/, /纺织|织|轻工|梭/],
  [/^C2[0-4]/, /林业|轻工|印刷|理工/],
  [/^C25|^C26|^C28|^C29/, /化工|石油|理工/],
  [/^C27|^Q/, /医|药/],
  [/^C3[0-3]/, /理工|工业|陶瓷|科技/],
  [/^C36|^C37|^G/, /汽车|交通|航空|海事|工业/],
  [/^C38|^D/, /电力|能源|水电|工业/],
  [/^C39|^C40|^I/, /电子|信息|光学|科技/],
  [/^E|^N/, /工业|理工|地质|大学$/],
];

export const achievementOpenings = [
  '研究围绕{topic}展开。',
  '面向{industry}的共性难题，形成{topic}的成套方案。',
  '在企业现场需求牵引下完成{topic}的研究与验证。',
] as const;

export const progress = [
  '已完成实验室样机并在 {n} 家企业取样验证',
  '已在中试线连续运行 {n} 个月',
  '完成第三方检测，形成 {n} 项授权专利',
  '样机在现场运行 {n} 个月，数据可追溯',
] as const;

export const applications = [
  '可用于{industry}企业的新建产线和既有产线改造。',
  '适合{industry}中小批量、多品种的生产现场。',
  '可与企业现有设备和信息系统对接，用于{industry}及相近行业。',
] as const;

export const facilities = [
  '省部级重点实验室，成套试验台与在线检测设备 {n} 台套',
  '中试平台一处，可承接公斤级至吨级试验',
  '校级分析测试中心，配有扫描电镜、工业 CT 和环境试验箱',
  '高性能计算节点 {n} 个，具备数据标注和模型部署条件',
] as const;

const familyNames = '林周陈许顾沈陆韩唐程魏苏蒋谢邹秦';
const givenNames = [
  '砚',
  '澜',
  '序',
  '禾',
  '峤',
  '曜之',
  '云舟',
  '望舒',
  '若谷',
  '明砺',
  '知微',
  '秉文',
  '景行',
  '怀瑾',
];

/** An invented name; the mark keeps it from being taken for somebody's. */
export const inventedName = (random: Random): string =>
  `${random.pick([...familyNames])}${random.pick(givenNames)}（示例）`;

export const titles = {
  expert: ['教授', '研究员', '副教授', '正高级工程师'],
  mentor: ['教授级高级工程师', '高级工程师', '副教授'],
  liaison: ['博士研究生'],
} as const;

/** What was reached for an indicator, in the words of an abstract; some fall short, some say nothing. */
export function statedFor(indicator: Indicator, random: Random): string | undefined {
  const { name, comparison, value, upper, unit } = indicator;
  const draw = random.next();
  if (value === null || draw < 0.15) return undefined;
  const falls = draw < 0.3;
  const amount = (factor: number) => `${rounded(value * factor, unit)} ${unit}`.trim().replace(' %', '%');
  if (comparison === 'lte') return `${name}不超过 ${amount(falls ? 1.2 + random.next() : 0.6 + random.next() * 0.4)}`;
  if (comparison === 'gte')
    return `${name}达到 ${amount(falls ? 0.7 + random.next() * 0.2 : 1 + random.next() * 0.15)}`;
  if (comparison === 'between') return `${name}为 ${value}–${upper} ${unit}`;
  return undefined;
}

/** As many digits as a paper would give, whole numbers of what is counted; a share never passes 99.9%. */
function rounded(value: number, unit: string): number {
  if (/^[个项次件套种人台家条类]/.test(unit)) return Math.max(1, Math.round(value));
  const digits = Number(value.toPrecision(Math.abs(value) >= 1000 ? 4 : 3));
  return unit === '%' && digits > 99.9 ? 99.9 : digits;
}
