/**
 * How demands rule something out, as patterns over normalised text. A rule is an order ("不许用", "不得含有") or a plain no
 * before a deed that somebody decides on ("不加", "不喷"). What only fails or succeeds ("不起泡", "跟不上") rules nothing out.
 */

const ORDER =
  '(?:不得|不能|不可以?|不许|不准|不宜|不允许|不应|不让|不要|不想|不愿意?|不希望|不打算|[绝决]不|勿|严禁|禁止|避免|杜绝|拒绝|(?<![特区个分辨鉴识差级类性告])别)再?';
/** "不含" and "不加" are deeds, "动不动" and "少不了" are not. */
const PLAIN_NO = '(?<!动)不再?';

const ADDED = '加(?!工|热|压|班|快|强|大|剧|速|重)|带(?!来|动|宽)|掺|喷洒?|投加?|涂(?!层)|镀(?!层)|搭';
const USED = `使用|采用|选用|添加|加入|加装|引入|依赖|依靠|涉及|用|含有?|靠(?!谱|边|近)|${ADDED}`;
/** "跟不上" and "供不上" are no deeds. */
const PLAIN_UPON = '(?<![供跟用赶比顾配够追关])不上(?!去|来|升)';

export const USE = [
  `${ORDER}(?:${USED}|做(?!到|成|好|完|出|大|小|强)|上(?!升|涨|浮|线)|喂|调用?(?!整|节|高|低|大|小)|联|改成|改用|换成|有)`,
  `${PLAIN_NO}(?:${USED}|做(?!到|成|好|完|出|大|小|强))`,
  PLAIN_UPON,
  '不接受',
  '不考虑',
  '不碰',
  '(?:谢绝|拒绝)(?=.{2})',
  '零添加',
  '用不了',
  '不走(?=[^，。；]{1,8}路线)',
  '(?<!严)禁(?=[铅汞镉铬镍氟氯溴磷氰苯])',
  '禁用',
  '停用',
  '弃用',
  '淘汰',
  '(?<!被)取消(?!了|订)',
].join('|');

/** Deeds that are themselves what is unwanted: "不预埋", "不许回灌". */
const DEEDS = '停[产机线炉窑车]|拆机|联网|水洗|喷砂|预埋|搭棚|搭架|打孔|钻孔|开孔|开挖|回灌|外运|酸洗|焚烧|填埋|焊接';
export const DEED = `(?:${ORDER}|${PLAIN_NO})(?:在[^，。；]{1,8}?[上里中内])?(?<deed>${DEEDS})`;

export const CHANGE = `(?:${ORDER}|${PLAIN_NO}|无需|无须)(?:改变|改动|改造|更换|替换|变更|调整|拆除|破坏|损伤|(?<![挖搬推拉走抬跑拧掰转]不)动|改(?!善|进|性|良|变|成|用)|拆(?!开|机)|凿开?|换(?!热|算|气|向|成))`;

/** Where the name of what is ruled out ends. */
export const SUBJECT_END =
  /[，。；：,;:!?！？\n()（）]|的|时|就[能可]|前提|情况|条件下|怎么|如何|重做|等|且|并|而|以|来|也|都|把|将/;
export const LIST_SEPARATOR = /[、/]|和|及|与|或|这类|之类|那类|这些|那些|这种|那种|系(?=.)/;
/** Words after which a list's last item belongs to what comes next: "不含铬、薄涂也要扛盐雾". */
export const NEXT_CLAUSE = /^(?:也|都|而|且|并|把|将)/;

const CLAUSE_STOP = '，。；：,;:!?！？\\n()（）';
const LIST = `(?<list>[^${CLAUSE_STOP}]{1,24}?)`;
const ENDS_CLAUSE = `(?=[${CLAUSE_STOP}]|$)`;
const EVEN = '(?:都|也|均|更|全|统统|同样|一样|一律|一概|须|必须)';

/**
 * The other order: what is ruled out comes first ("六价铬、三价铬都不能有", "水喷淋也不行", "臭氧不考虑", "MDI 也不要"). Without a
 * word for "even" before it "不行" and "不要" may say something else.
 */
export const RULED_AFTER = new RegExp(
  `${LIST}(?:(?:${EVEN}{0,2}|因[^，。；]{1,8}?)(?:${ORDER}(?:再|被)?(?:有|用|使用|采用|含有?|添加|掺|加|投|喷|上|选|碰)|不考虑|不接受|免谈|就算了|一票否决|走不通|禁用|停用|零添加)|${EVEN}(?:不(?:掺|加|用|含|喷|投)|不行|不要|不考虑|不接受|不认|取消|淘汰|停用|弃用))${ENDS_CLAUSE}`,
  'g',
);

/** What must keep running ("原有产线不能停"). */
export const NOT_STOPPED = /(?:[产炉窑]?[线炉窑]|生产|设备|机组)不(?:能|许|准|得|可以?)?停(?=[，。；：、,;\n]|$)/g;

/** What is to stay, named first as well ("喷房、烘道不改", "现有快滤池不拆", "冲水粪沟保留"); a wish ("想保留") is no rule. */
export const KEPT_AFTER = new RegExp(
  `${LIST}(?:都|也|均|要|必须|须)?(?:(?:不(?:能|许|准|要|想)?|别)(?:大?改动?|大?换|拆|变|(?<![挖搬推拉走抬跑拧掰转]不)动)|(?<![想望])保留)${ENDS_CLAUSE}`,
  'g',
);

const BEGINS_PART = `(?<=^|[${CLAUSE_STOP}、])`;
const ENDS_PART = `(?=[${CLAUSE_STOP}、]|$)`;
const NAMED = `(?<list>[^${CLAUSE_STOP}、]{2,12}?)(?:也|都)?`;

/** What must not grow ("烧成周期不能加", "煤气费不能多花") or shrink ("产量不能掉", "香味别丢"). */
export const NOT_RISING = new RegExp(
  `${BEGINS_PART}${NAMED}(?:${ORDER}有?(?:增加|增大|提高|上升|升高|延长|加长|变长|变慢|多花|涨|(?<=[期费量率时间本数钱度力耗价积重].{2,4})加)|不(?:增加|涨))${ENDS_PART}`,
  'g',
);
export const NOT_FALLING = new RegExp(
  `${BEGINS_PART}${NAMED}(?:${ORDER}有?(?:降低|下降|减少|变差|变小|变短|损失|降|掉|减|丢)|不(?:降低|下降|减少))${ENDS_PART}`,
  'g',
);

export const ENGLISH_RULE =
  /\b(?:without(?: using)?|free of|must not (?:use|contain)|no use of|avoid(?:ing)?)\s+(?<after>[a-z][a-z -]{1,24}[a-z])|\b(?<before>[a-z]{3,16})-free\b/gi;
