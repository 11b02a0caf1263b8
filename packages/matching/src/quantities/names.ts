/** What stands between a quantity and its value and does not say what it is: "可达", "由", "降低到", "稳定在". */
const BETWEEN_NAME_AND_VALUE =
  /(?:可以|能够|能|可|要|达到|达|做到|[降压减控脱升提拉缩涨延测做]低?高?长?短?[至到成]|降低[至到为]|降为|[提升]高?[至到为]|提升[至到为]|增加?[至到为]|增大[至到]|[缩减]短?少?小?[至到为]|延长[至到]|加长[至到]|保持在?|稳定在?|实现|控制在|维持在?|为|是|约|仅|只有|只|均|平均|分别|在|不|优于|由|从|有时|常|[\s=:~]|(?<=.{2})[至到于])+$/;

/** Words before a quantity that say who wants it and when. */
const BEFORE_NAME =
  /^(?:以上的?|以下的?|要求|提标|目标|指标|客户|业主|甲方|标准|新标|国标|法规|改成|改为|希望|想要|要把|想把|想|需要|需|要|把|将|使|让|且|并|再|也|都|最后|最终|其中|目前|现在|一是|二是|三是|但|而|达到|实测|平均|\s)+/;

/**
 * What a quantity is of, in small letters and without the words around it; empty where only such words stand before the
 * value ("要稳定在 20 mg/m³ 以下").
 */
export function plainName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(BETWEEN_NAME_AND_VALUE, '')
    .replace(BEFORE_NAME, '')
    .replace(/(?<=.{2})(?:[厚宽长高]|值|均值)$/, '')
    .trim();
}

/** What the least is of that is still found: "可检出", "能测出", "查得出", "最小可检", "检出限", "分辨力". */
const DETECTS = /检出(?!率)|[能可]测|测出|查出|找出|识别(?!率)|分辨|辨别|发现|挑出|最小可[检测]|检[出测]限|探测下限/;
const DETECTED_AFTER =
  /^\s*[及或]?以上的?[^，。；：、,;!?！？\n()（）]{0,6}?(?:检出|测出|查|识别|找|分辨|发现|报警|挑|都要|都能)/;

/** The name of what the least is of that is still found. */
export const DETECTION_LIMIT = '检出限';

/**
 * Whether a quantity is a least one that is found, which is better the smaller it is: 0.3 mm of "0.3 mm 以上的气孔都要检出", but
 * not the 98 % of "检出 98%".
 */
export function isDetectionLimit(name: string, after: string, dimension: string): boolean {
  return DETECTED_AFTER.test(after) || (DETECTS.test(name) && (dimension !== '' || name.endsWith('限')));
}

/** Characters at the end of a name that say what is measured: 漏检率 and 误检率 differ in the first of them. */
const HEAD = 3;

/**
 * Whether two plain names mean one quantity. The end of a Chinese name says what it is, so the ends must agree
 * ("内部气孔漏检率" and "漏检率", but not "误检率"), or one holds the other. Rather too strict: an unrecognised name reads
 * "not stated", which harms nobody.
 */
export function isSameName(first: string, second: string): boolean {
  if (first === '' || second === '') return false;
  if (first.endsWith('限') !== second.endsWith('限')) return false;
  const needed = Math.min(HEAD, first.length, second.length);
  if (first.slice(-needed) === second.slice(-needed) || first.includes(second) || second.includes(first)) return true;
  return (
    MEASURE.test(first) &&
    first.slice(-2) === second.slice(-2) &&
    sharesCharacter(first.slice(0, -2), second.slice(0, -2))
  );
}

/** Names of what is measured, which say enough once the words before them have something in common: 泡水强度, 水浸强度. */
const MEASURE =
  /(?:强度|硬度|温度|湿度|厚度|浓度|精度|密度|粒径|误差|压力|流量|功率|转速|寿命|间隔|周期|时间|能耗|电耗|成本|费用|含量|水分|[得收产良]率|失水|损失|变形|噪声|间距|速度)$/;

const sharesCharacter = (first: string, second: string): boolean =>
  Array.from(first).some((character) => /\p{Script=Han}/u.test(character) && second.includes(character));
