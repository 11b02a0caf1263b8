import type { ImportKind } from '@qxwq/contract';
import type { SheetLanguage } from './column.js';

/** What can be said about a cell or a row, and what to write instead. */
export interface SheetTexts {
  required(example: string): string;
  notANumber(example: string): string;
  notWhole: string;
  notMoney: string;
  notADay: string;
  notYesNo: string;
  outOfRange(least: number, most: number): string;
  tooLong(most: number, length: number): string;
  notListed(options: readonly string[]): string;
  unknownOrganisation: string;
  ambiguousOrganisation: string;
  notEntrusted: string;
  unknownPerson: string;
  sameAsRow(row: number): string;
  trlOrder: string;
  indicatorUnread(line: string): string;
  openLicenceMode: string;
  openLicenceGranted: string;
  openLicenceReport: string;
  openLicenceMissing(heading: string): string;
  feeCeiling: string;
  creditCodeWrong: string;
  creditCodeOdd: string;
  patentNumberMissing: string;
  noHeadings(expected: readonly string[]): string;
  unreadable: string;
  nearlySame(title: string): string;
  remarks: string;
  instructions: string;
  yes: string;
  no: string;
  kinds: Readonly<Record<ImportKind, string>>;
  guide: readonly string[];
  guideHeadings: readonly [string, string, string, string];
  mustFill: string;
  mayFill: string;
}

const zhCN: SheetTexts = {
  required: (example) => `没有填写。请填写，例如：${example}`,
  notANumber: (example) => `不是数字。请只填数字，例如：${example}`,
  notWhole: '不是整数。请填整数，例如：12',
  notMoney: '看不出金额。请填以万元为单位的数，例如：120 或 80-120；面议可留空',
  notADay: '不是日期。请写成 2026-12-31',
  notYesNo: '请填“是”或“否”',
  outOfRange: (least, most) => `超出范围。请填 ${least} 到 ${most} 之间的数`,
  tooLong: (most, length) => `现有 ${length} 字，最多 ${most} 字，请缩短`,
  notListed: (options) => `不在选项中。可以填：${options.join('、')}`,
  unknownOrganisation: '没有这个单位。请填单位全称或统一社会信用代码，新单位请先导入单位名录',
  ambiguousOrganisation: '有多个同名单位。请改填统一社会信用代码',
  notEntrusted: '本账号无权代这个单位导入。请改由该单位自己的账号导入，或请平台运营方授权',
  unknownPerson: '没有这个编号的人员或团队。请先导入人员表，或核对编号',
  sameAsRow: (row) => `与第 ${row} 行重复（编号或名称相同）。请删去一行，或填不同的编号`,
  trlOrder: '终点不能低于起点，请核对两栏的成熟度等级',
  indicatorUnread: (line) => `“${line}”没有写出数值，按文字要求收录。量化指标请写成：漏检率 ≤ 0.1 %`,
  openLicenceMode: '开放许可实施期间不得给予独占或排他许可（专利法第五十一条）。请只保留“开放许可”或“普通许可”',
  openLicenceGranted: '只有已授权的专利可以声明开放许可。请核对法律状态',
  openLicenceReport: '实用新型、外观设计声明开放许可须有专利权评价报告（专利法第五十条）。有报告请填“是”',
  openLicenceMissing: (heading) => `选择了开放许可，“${heading}”须填写`,
  feeCeiling: '高于专利开放许可声明通常的上限（固定费用 2000 万元、净销售额 20%、利润 40%），请核对',
  creditCodeWrong: '统一社会信用代码应为 18 位，不含 I、O、S、V、Z，请核对',
  creditCodeOdd: '校验位不符，请核对；确认无误可以保留',
  patentNumberMissing: '类型为专利时，须填写专利号或申请号',
  noHeadings: (expected) => `没有找到表头。请使用模板，表头应有：${expected.join('、')}`,
  unreadable: '文件无法读取。请另存为 .xlsx 或 .csv 后再试；旧的 .xls 格式不能读取',
  nearlySame: (title) => `与“${title}”内容基本相同，请确认是否重复`,
  remarks: '修改意见',
  instructions: '填写说明',
  yes: '是',
  no: '否',
  kinds: { organisations: '单位', challenges: '技术需求', achievements: '科技成果', people: '团队与专家' },
  guide: [
    '一行一条记录。带 * 的栏必须填写，其余可以留空。',
    '编号由填报单位自定，不要重复。再次导入时，编号相同的记录会被更新，不会重复。',
    '多个值之间用顿号（、）分开。选项可以填名称，也可以填代码。',
    '金额以万元为单位；写“50万元”“500000元”“80-120”都可以，面议请留空。',
    '日期写成 2026-12-31。没有写时间的截止日期按当天 23:59 计（北京时间）。',
    '姓名和联系方式属于个人信息，须本人单独同意后才会公开；没有填“是”的一律不公开。',
    '模板之外的栏会被忽略，不影响导入。',
  ],
  guideHeadings: ['栏目', '是否必填', '可填内容', '示例'],
  mustFill: '必填',
  mayFill: '选填',
};

const en: SheetTexts = {
  required: (example) => `Nothing is filled in. Fill it in, for example: ${example}`,
  notANumber: (example) => `Not a number. Write a number only, for example: ${example}`,
  notWhole: 'Not a whole number. Write one, for example: 12',
  notMoney: 'No amount can be read. Write 万元 (10,000 yuan), for example: 120 or 80-120; leave it empty if negotiable',
  notADay: 'Not a date. Write 2026-12-31',
  notYesNo: 'Write “yes” or “no”',
  outOfRange: (least, most) => `Out of range. Write a number from ${least} to ${most}`,
  tooLong: (most, length) => `${length} characters; at most ${most}. Shorten it`,
  notListed: (options) => `Not one of the options. You can write: ${options.join(', ')}`,
  unknownOrganisation:
    'No such organisation. Write its full name or unified social credit code; import new organisations first',
  ambiguousOrganisation: 'Several organisations have this name. Write the unified social credit code instead',
  notEntrusted: 'This account may not import for the organisation. Use one of its own, or ask the operator',
  unknownPerson: 'No person or team has this number. Import people first, or compare the number',
  sameAsRow: (row) => `The same as row ${row} (number or name). Delete one of them, or give another number`,
  trlOrder: 'The level to reach is below the level to start from; compare both columns',
  indicatorUnread: (line) => `“${line}” states no figure and is kept as words. Write figures as: miss rate ≤ 0.1 %`,
  openLicenceMode:
    'No sole or exclusive licence while an open licence is declared (Patent Law article 51). Keep only “Open licence” or “Ordinary licence”',
  openLicenceGranted: 'Only a granted patent can be open for licence. Compare its legal state',
  openLicenceReport:
    'Utility models and designs need an evaluation report for an open licence (Patent Law article 50). Write “yes” if there is one',
  openLicenceMissing: (heading) => `With an open licence “${heading}” must be filled in`,
  feeCeiling: 'Above the usual ceiling of open licences (fixed 2000 万元, 20% of net sales, 40% of profit); compare it',
  creditCodeWrong: 'A unified social credit code has 18 characters without I, O, S, V and Z; compare it',
  creditCodeOdd: 'The check digit does not fit; compare it. If it is right it can stay',
  patentNumberMissing: 'A patent needs its patent or application number',
  noHeadings: (expected) => `No headings were found. Use the template; the headings are: ${expected.join(', ')}`,
  unreadable: 'The file cannot be read. Save it as .xlsx or .csv and try again; the old .xls format cannot be read',
  nearlySame: (title) => `Says nearly the same as “${title}”; see whether it is a duplicate`,
  remarks: 'Remarks',
  instructions: 'Instructions',
  yes: 'yes',
  no: 'no',
  kinds: { organisations: 'Organisations', challenges: 'Challenges', achievements: 'Achievements', people: 'People' },
  guide: [
    'One record a row. Columns with * must be filled in; the others may stay empty.',
    'Numbers are your own and must differ. A record with the same number is updated when it is imported again.',
    'Put commas between several values. Options can be written by name or by code.',
    'Amounts are in 万元 (10,000 yuan). Leave it empty if negotiable.',
    'Write dates as 2026-12-31. A deadline without a time ends at 23:59 of that day (Beijing time).',
    'Names and contacts are personal data: without “yes” of the person they are never published.',
    'Other columns are ignored and do no harm.',
  ],
  guideHeadings: ['Column', 'Required', 'What to write', 'Example'],
  mustFill: 'required',
  mayFill: 'optional',
};

export const sheetTexts: Readonly<Record<SheetLanguage, SheetTexts>> = { 'zh-CN': zhCN, en };
