import {
  type Bid,
  type BidContent,
  type Challenge,
  emptyBidContent,
  isNumeric,
  type PrivacyNotice,
  type Scope,
} from '@qxwq/contract';
import type { Caller } from './caller.js';

export const bidderScopes: readonly Scope[] = ['bids:read', 'bids:write'];
export const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF\n');

/** Content that lacks nothing for this challenge. */
export const completeContent = ({ indicators }: Challenge, title = '双能线阵在线判定方案'): BidContent => ({
  ...emptyBidContent(),
  title,
  summary: '逐件成像，在线判定。',
  foundation: '已有样机。',
  trl: 5,
  answers: indicators.map((indicator) => ({
    indicatorId: indicator.id,
    value: isNumeric(indicator) ? indicator.value : null,
    text: isNumeric(indicator) ? '' : '满足',
    evidence: '实验室测试',
  })),
  team: [{ name: '样例甲', role: 'lead', title: '教授', affiliation: '', speciality: '' }],
  milestones: [{ title: '样机', month: 6, deliverable: '样机一台' }],
  budget: [{ category: 'equipment', amountWan: 60.5 }],
  ipOwnership: 'shared',
  contact: { name: '样例甲', phone: '010-12345678', email: 'kong@example.edu.cn' },
  declaration: true,
});

/** One bidder at work. */
export class Bidder {
  private constructor(
    readonly caller: Caller,
    readonly token: string,
    readonly challenge: Challenge,
  ) {}

  static async of(caller: Caller, organisationId = caller.target.bidderId): Promise<Bidder> {
    const { target } = caller;
    const challenge = await caller.data<Challenge>('challenges.get', {
      params: { challengeId: target.knownChallengeId },
    });
    return new Bidder(caller, await target.tokenFor(organisationId, bidderScopes), challenge);
  }

  create(content?: BidContent): Promise<Bid> {
    const body = content ? { content } : {};
    return this.caller.data('bids.create', { params: { challengeId: this.challenge.id }, token: this.token, body });
  }

  get({ id }: Bid): Promise<Bid> {
    return this.caller.data('bids.get', { params: { bidId: id }, token: this.token });
  }

  /** Gives these consents under the present notice, and refuses the others. */
  async consent({ id }: Bid, ...granted: string[]): Promise<Bid> {
    const notice = await this.caller.data<PrivacyNotice>('platform.privacyNotice');
    const consents = notice.purposes.map(({ purpose }) => ({ purpose, granted: granted.includes(purpose) }));
    const body = { noticeVersion: notice.version, consents };
    return this.caller.data('bids.setConsents', { params: { bidId: id }, token: this.token, body });
  }

  /** A bid that could be handed in. */
  async ready(): Promise<Bid> {
    return this.consent(await this.create(completeContent(this.challenge)), 'process_bid', 'share_contact');
  }
}
