/** Texts of `<qxwq-embed-builder>` in Chinese. The type of the other languages is taken from here. */
export const zhCN = {
  what: '选择',
  preview: '预览',
  snippet: '要粘贴的代码',
  state: '状态',
  region: '地区',
  all: '全部',
  layout: '显示方式',
  layouts: { list: '列表', cards: '卡片', table: '表格' } as Readonly<Record<string, string>>,
  language: '语言',
  theme: '外观',
  themes: { light: '浅色', dark: '深色', auto: '跟随系统' } as Readonly<Record<string, string>>,
  ownColour: '换成自己的主色',
  colour: '主色',
  facets: '可供读者筛选',
  challengeHref: '需求详情页的地址',
  kit: '组件文件所在的目录',
  rung: '嵌入方式',
  rungs: {
    link: { name: '链接', hint: '任何编辑器都能保留。点开是服务器生成的页面。' },
    qr: { name: '二维码', hint: '图片加链接，适合微信推文、海报和打印。' },
    static: { name: '静态页面', hint: '把配置存为 board.json，运行命令后得到可直接上传的网页。' },
    frame: { name: '框架', hint: '沙箱内显示，高度自动适应；不允许脚本时用固定高度滚动。' },
    script: { name: '脚本', hint: '功能最全：搜索、筛选、翻页都在本页。文件放在自己的服务器上。' },
    npm: { name: 'npm', hint: '给自己开发前端的团队。' },
  },
  copy: '复制',
  copied: '已复制',
  copyFailed: '浏览器不允许复制，请手动选中代码。',
  faults: (names: readonly string[]) => `这些内容还不能用：${names.join('、')}`,
};

export type BuilderMessages = typeof zhCN;
