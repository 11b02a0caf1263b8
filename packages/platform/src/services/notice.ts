import type { ConsentPurpose, Locale, MessageLanguage, PrivacyNotice } from '@qxwq/contract';

export interface NoticePurpose {
  readonly purpose: ConsentPurpose;
  readonly title: string;
  readonly text: string;
  readonly categories: readonly string[];
  readonly required: boolean;
}

/** The notice in one language. */
export interface NoticeText {
  readonly controller: string;
  readonly contact: string;
  readonly purposes: readonly NoticePurpose[];
  readonly retention: string;
  readonly rights: string;
}

/**
 * What a bidder is told before personal data is taken (PIPL article 17): who, how to reach them, purpose and method,
 * categories, retention, and how to use one's rights. A change of meaning needs a new version, since consents name it.
 */
export interface Notice {
  readonly version: string;
  readonly texts: Readonly<Record<Locale, NoticeText>>;
}

export interface Controller {
  /** Name of the processor (个人信息处理者). */
  readonly name: string;
  /** How to reach it. */
  readonly contact: string;
}

export const noticeIn = ({ version, texts }: Notice, language: MessageLanguage): PrivacyNotice =>
  ({ version, ...texts[language === 'en' ? 'en' : 'zh-CN'] }) as unknown as PrivacyNotice;

/** A notice that fits what the platform really does; an operator with more to say brings its own. */
export function defaultNotice(controller: Record<Locale, Controller>): Notice {
  return {
    version: '2026-11-1',
    texts: { 'zh-CN': chinese(controller['zh-CN']), en: english(controller.en) },
  };
}

const chinese = ({ name, contact }: Controller): NoticeText => ({
  controller: name,
  contact,
  purposes: [
    {
      purpose: 'process_bid',
      title: '处理揭榜书',
      text: '为受理、保存和评审揭榜书，本平台以电子方式收集、存储您填写的团队成员和联系人信息。截止前内容密封保存；截止后，出题企业可查看揭榜书内容和团队成员信息，但不含联系方式。不同意则无法提交揭榜书。',
      categories: ['姓名', '职称', '所在单位', '专业特长', '电话', '电子邮箱'],
      required: true,
    },
    {
      purpose: 'share_contact',
      title: '向出题企业提供联系方式',
      text: '截止后，将联系人的姓名、电话和电子邮箱提供给本项需求的出题企业，供其就本次揭榜与您联系。不同意不影响提交，企业届时看不到联系方式。',
      categories: ['联系人姓名', '电话', '电子邮箱'],
      required: false,
    },
    {
      purpose: 'publish_result',
      title: '公布揭榜结果',
      text: '中榜后，在榜单中公布中榜单位名称和团队负责人姓名。不同意不影响提交和评审，届时只公布单位名称。',
      categories: ['团队负责人姓名'],
      required: false,
    },
  ],
  retention: '揭榜书自揭榜截止之日起保存三年，期满删除或作匿名化处理；法律、行政法规另有规定的，从其规定。',
  rights:
    '您可以随时登录查阅、复制、更正所填信息，也可以随时逐项撤回同意，撤回与给出同样方便；撤回不影响此前已进行的处理。需要删除信息或对处理有疑问，请通过上述联系方式与我们联系。',
});

const english = ({ name, contact }: Controller): NoticeText => ({
  controller: name,
  contact,
  purposes: [
    {
      purpose: 'process_bid',
      title: 'Handling the bid',
      text: 'To receive, keep and assess the bid, the platform stores electronically what you enter about team members and the contact person. Until the deadline it stays sealed; afterwards the enterprise that set the problem can read the bid and the team, but no contact details. Without this consent a bid cannot be submitted.',
      categories: ['Names', 'Titles', 'Affiliations', 'Specialities', 'Telephone', 'E-mail'],
      required: true,
    },
    {
      purpose: 'share_contact',
      title: 'Giving contact details to the enterprise',
      text: 'After the deadline the contact person’s name, telephone and e-mail are given to the enterprise that set this problem, so that it can reach you about this bid. You can submit without it; the enterprise will then see no contact details.',
      categories: ['Name of the contact person', 'Telephone', 'E-mail'],
      required: false,
    },
    {
      purpose: 'publish_result',
      title: 'Publishing the result',
      text: 'If the bid is awarded, the board names the organisation and the head of the team. You can submit without it; then only the organisation is named.',
      categories: ['Name of the head of the team'],
      required: false,
    },
  ],
  retention:
    'Bids are kept for three years after the deadline, then deleted or made anonymous, unless laws or administrative regulations say otherwise.',
  rights:
    'You can sign in at any time to see, copy and correct what you entered, and take back each consent as easily as you gave it; this does not affect what was done before. To have data deleted, or with questions, use the contact above.',
});
