/** Elements that demands rule out and that documents write by their symbols: solders, alloys, pigments, plating. */
const SYMBOLS = new Map(
  Object.entries({
    铅: 'Pb',
    汞: 'Hg',
    镉: 'Cd',
    铬: 'Cr',
    铋: 'Bi',
    铟: 'In',
    锑: 'Sb',
    砷: 'As',
    镍: 'Ni',
    钴: 'Co',
    铜: 'Cu',
    银: 'Ag',
    锡: 'Sn',
    锌: 'Zn',
    铝: 'Al',
    溴: 'Br',
    氯: 'Cl',
    钡: 'Ba',
    铍: 'Be',
    铂: 'Pt',
    钯: 'Pd',
    钌: 'Ru',
  }),
);

/** Who rules out a family rules out its members, which documents name without the family's name. */
const MEMBERS = new Map(
  Object.entries({
    卤: ['氯', '溴'],
    卤素: ['氯', '溴'],
    醛: ['甲醛', '戊二醛', '乙醛'],
    邻苯: ['邻苯二甲酸', 'DEHP', 'DOP'],
    有机溶剂: ['甲苯', '二甲苯', '丙酮', '丁酮', '乙酸乙酯', '二氯甲烷', '二甲基甲酰胺', 'DMF'],
    动物来源: ['明胶', '骨胶'],
    强碱: ['氢氧化钠', '氢氧化钾'],
    强酸: ['硫酸', '盐酸', '硝酸'],
    抗生素: ['金霉素', '土霉素', '恩诺沙星', '青霉素', '四环素'],
  }),
);

/**
 * "无", "免" and "零" begin too many other words (无线, 免费, 零件), so they need a substance that is commonly ruled out. 无氧 is
 * left out: oxygen-free copper holds none, and nobody asks for it so.
 */
export const SUBSTANCE =
  '铅|汞|镉|铬|镍|铜|锌|锑|砷|钴|钡|铍|银(?!行)|氟|氯|溴|卤素?|磷|硫|硼|氰|甲醛|醛|甲苯|苯|溶剂|VOCs?|粘结剂|胶|石棉|抗生素|防腐剂|增塑剂';

const ONE_CHARACTER = /^\p{Script=Han}$/u;
const isElement = new RegExp(`^(?:${SUBSTANCE}|[铋铟铝锡铂钯钌])$`);

/**
 * Finds an element's symbol inside a formula or a system of alloys ("Sn-Bi", "SnPb37"), where it cannot be a word of
 * English ("In", "As", "Be"); undefined for what is no element of the list.
 */
function elementSymbol(name: string): RegExp | undefined {
  const symbol = SYMBOLS.get(name);
  if (!symbol) return undefined;
  return new RegExp(`(?<=[A-Z][a-z]?[\\d.]*[-–—/]?)${symbol}(?![a-z])|(?<![A-Za-z])${symbol}(?=[-–—/]?[A-Z\\d])`, 'g');
}

/** Finds the mentions of what is ruled out: by its name, an element also by its symbol, a family also by its members. */
export function mentionPatterns(subject: string, otherNames: readonly string[]): RegExp[] {
  const names = [subject, ...otherNames, ...(MEMBERS.get(subject) ?? [])];
  const symbol = elementSymbol(subject);
  return [...names.map(namePattern), ...(symbol ? [symbol] : [])];
}

/** A stop that the work itself needs; "停机时间减少" is no conflict with "不停机". */
const STOP = /^停[产机线炉窑车]$/;
const NEEDED_STOP =
  /(?<=[须需要应])停[产机线炉窑车]|停[产机线炉窑车](?=安装|改造|更换|检修|检测|清[洗理]|拆|施工|条件|状态|期间|静|后)/g;

function namePattern(name: string): RegExp {
  if (STOP.test(name)) return new RegExp(NEEDED_STOP);
  const escaped = name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  // 酸 is in 氨基酸 and 水 in 水平: a word of one character that is no element must stand as what is used.
  if (ONE_CHARACTER.test(name) && !isElement.test(name)) {
    return new RegExp(`(?<=[用加含以投喷浸涂])${escaped}|${escaped}(?=[洗液浸剂蚀]|处理)`, 'g');
  }
  // PE is not in PET.
  const [before, after] = [/^[A-Za-z]/.test(name) ? '(?<![A-Za-z])' : '', /[A-Za-z]$/.test(name) ? '(?![A-Za-z])' : ''];
  return new RegExp(before + escaped + after, 'gi');
}
