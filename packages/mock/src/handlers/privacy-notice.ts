import type { Locale, PrivacyNotice } from '@qxwq/contract';

export const NOTICE_VERSION = 'mock-1';

const chinese: Omit<PrivacyNotice, 'version'> = {
  controller: '样例平台（模拟）',
  contact: 'privacy@example.org',
  purposes: [
    {
      purpose: 'process_bid',
      title: '处理揭榜书',
      text: '为受理和评审揭榜书，收集并保存团队成员和联系人信息。不同意则无法提交。',
      categories: ['姓名', '职称', '单位', '电话', '电子邮箱'],
      required: true,
    },
    {
      purpose: 'share_contact',
      title: '向出题企业提供联系方式',
      text: '截止后，将联系人的姓名、电话和电子邮箱提供给出题企业。不同意不影响提交。',
      categories: ['姓名', '电话', '电子邮箱'],
      required: false,
    },
    {
      purpose: 'publish_result',
      title: '公布揭榜结果',
      text: '中榜后，公布单位名称和负责人姓名。不同意不影响提交，届时只公布单位名称。',
      categories: ['负责人姓名'],
      required: false,
    },
  ],
  retention: '自揭榜截止之日起保存三年，期满删除。',
  rights: '您可以随时查阅、更正所填信息，也可以逐项撤回同意。需要删除信息，请通过上述联系方式提出。',
};

const english: Omit<PrivacyNotice, 'version'> = {
  controller: 'Sample platform (mock)',
  contact: 'privacy@example.org',
  purposes: [
    {
      purpose: 'process_bid',
      title: 'Handling the bid',
      text: 'Data of team members and of the contact person are collected and kept to receive and review the bid. Without this consent it cannot be submitted.',
      categories: ['Name', 'Title', 'Affiliation', 'Telephone', 'E-mail'],
      required: true,
    },
    {
      purpose: 'share_contact',
      title: 'Passing contact details to the enterprise',
      text: 'After the deadline the enterprise gets name, telephone and e-mail of the contact person. You may submit without it.',
      categories: ['Name', 'Telephone', 'E-mail'],
      required: false,
    },
    {
      purpose: 'publish_result',
      title: 'Publishing the result',
      text: 'If the bid wins, the organisation and the lead are named. You may submit without it; then only the organisation is named.',
      categories: ['Name of the lead'],
      required: false,
    },
  ],
  retention: 'Kept for three years after the deadline, then deleted.',
  rights:
    'You can see and correct what you entered at any time and take back each consent. To have data deleted, use the contact above.',
};

/** What a bidder is told before personal data is taken (PIPL article 17). */
export const privacyNotice = (locale: Locale): PrivacyNotice => ({
  version: NOTICE_VERSION,
  ...(locale === 'en' ? english : chinese),
});
