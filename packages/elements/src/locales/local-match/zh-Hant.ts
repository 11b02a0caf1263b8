import type { LocalMatchMessages } from './zh-CN.js';

/** Texts of `<qxwq-local-match>` in traditional Chinese. */
export const zhHant: LocalMatchMessages = {
  title: '哪些需求適合我們',
  intro: '貼上成果簡介、論文摘要或課題組介紹，或把檔案拖到這裡。',
  placeholder: '例如：採用雙能射線對壓鑄件逐件成像，最小可檢氣孔直徑 0.2 mm，漏檢率低於萬分之五……',
  privacy: '全部在您的瀏覽器裡計算：文字不上傳、不儲存，離開本頁即清除。',
  compare: '尋找需求',
  file: '選擇檔案',
  fileKinds: '選擇檔案（txt、md 或 csv）',
  paste: '從剪貼簿貼上',
  clear: '清空',
  loading: '正在讀取公開需求……',
  matching: '正在本機匹配……',
  found: (count) => `${count} 項需求適合`,
  compared: (count) => `已與 ${count} 項正在揭榜的需求比對`,
  empty: '沒有找到適合的需求',
  emptyHint: (count) => `已與 ${count} 項正在揭榜的需求比對。可以補充應用對象、工藝和技術指標再試。`,
  kept: '文字還在，重試即可。',
  faults: {
    short: '文字太少，請至少寫一句完整的話。',
    kind: '只能讀取 txt、md 和 csv 檔案。Word、PDF 請複製其中的文字後貼上。',
    size: '檔案超過 1 MB，請只保留簡介、摘要和指標部分。',
    empty: '檔案裡沒有文字。',
    clipboard: '瀏覽器沒有允許讀取剪貼簿，請在框裡按 Ctrl+V 貼上。',
  },
};
