import { expertFields, personKinds } from '@qxwq/dictionaries/labels/zh-CN';

type CodeLabels = Readonly<Record<string, string>>;

/** Texts of `<qxwq-expert-board>` in Chinese. The type of the other languages is taken from here. */
export const zhCN = {
  kinds: personKinds as CodeLabels,
  fields: expertFields as CodeLabels,
  allKinds: '全部',
  label: '专家与团队',
  search: '搜索专家与团队',
  placeholder: '搜索方向、高校或技术词',
  sorts: { relevance: '相关度', newest: '最新入库' },
  total: (count: number, capped: boolean) => `${count}${capped ? '+' : ''} 位专家和团队`,
  facets: {
    kind: '身份',
    field: '专家类别',
    industry: '行业',
    discipline: '学科',
    region: '地区',
    mode: '合作方式',
    organisation: '单位',
  },
  loading: '正在载入专家与团队',
  empty: {
    nothing: '这里还没有专家和团队，入库后会出现在这里。',
    noMatch: '没有符合条件的专家或团队。',
    hint: '可以减少条件，或换一个说法再搜。',
    clearSearch: '不限搜索词',
    clearChoices: '清除筛选条件',
  },
  moreFailed: '没能载入后面的专家与团队。',
  columns: { name: '专家与团队', kind: '身份', discipline: '学科', industry: '行业', place: '地区' },
  /** Instead of a name that may not be shown: what they work on. */
  working: (kind: string, topics: string) => `${topics}方向${kind}`,
  unnamed: '姓名未公开',
  field: (field: string) => `${field}专家`,
  size: (people: number) => `${people} 人`,
  partners: {
    mentor: (name: string) => `同时受聘于${name}`,
    liaison: (name: string) => `联络${name}`,
  } as Readonly<Record<string, (name: string) => string>>,
  partner: (name: string) => `合作企业：${name}`,
  joined: (date: string) => `${date}入库`,
  full: {
    loading: '正在载入详情',
    description: '研究方向与专长',
    facilities: '平台与设备',
    achievements: '代表性成果',
    trl: (level: number) => `TRL ${level}`,
    organisation: '单位',
    kind: '身份',
    title: '职称',
    partner: '企业',
    size: '团队人数',
    fields: '专家类别',
    mode: '合作方式',
    industry: '行业',
    discipline: '学科',
    keywords: '关键词',
    updated: '更新',
    contact: '联系方式',
    noContact: '联系方式未公开，可通过所在单位联系。',
    consented: '经本人同意公开，请仅用于技术对接。',
  },
};

export type ExpertBoardMessages = typeof zhCN;
