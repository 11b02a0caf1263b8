/** Texts of `<qxwq-local-match>` in Chinese. The type of the other languages is taken from here. */
export const zhCN = {
  title: '哪些需求适合我们',
  intro: '粘贴成果简介、论文摘要或课题组介绍，或把文件拖到这里。',
  placeholder: '例如：采用双能射线对压铸件逐件成像，最小可检气孔直径 0.2 mm，漏检率低于万分之五……',
  privacy: '全部在您的浏览器里计算：文本不上传、不保存，离开本页即清除。',
  compare: '查找需求',
  file: '选择文件',
  fileKinds: '选择文件（txt、md 或 csv）',
  paste: '从剪贴板粘贴',
  clear: '清空',
  loading: '正在读取公开需求……',
  matching: '正在本机匹配……',
  found: (count: number) => `${count} 项需求适合`,
  compared: (count: number) => `已与 ${count} 项正在揭榜的需求比对`,
  empty: '没有找到适合的需求',
  emptyHint: (count: number) => `已与 ${count} 项正在揭榜的需求比对。可以补充应用对象、工艺和技术指标再试。`,
  kept: '文本还在，重试即可。',
  faults: {
    short: '文字太少，请至少写一句完整的话。',
    kind: '只能读取 txt、md 和 csv 文件。Word、PDF 请复制其中的文字后粘贴。',
    size: '文件超过 1 MB，请只保留简介、摘要和指标部分。',
    empty: '文件里没有文字。',
    clipboard: '浏览器没有允许读取剪贴板，请在框里按 Ctrl+V 粘贴。',
  },
};

export type LocalMatchMessages = typeof zhCN;
