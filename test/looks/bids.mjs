import { createLightClient } from '@qxwq/sdk/light';

const DAY = 24 * 60 * 60 * 1000;
const inDays = (/** @type {Date} */ from, /** @type {number} */ days) => new Date(from.getTime() + days * DAY);

/** A plan for the first challenge: one figure misses its requirement, one indicator is backed by a report. */
const plan = {
  title: '双层包覆柔性颗粒分级调驱技术',
  summary:
    '用耐温 140 ℃ 的双层包覆颗粒逐级封堵大裂缝，再以生物基驱油剂动用微缝中的剩余油。先在岩心物模上确定粒径级配，再在两个井组先导试验，最后整装交付注入参数和监测方案。',
  foundation: '已在同类油藏完成三个井组的先导试验，含水率平均下降 3.1 个百分点。',
  trl: 5,
  team: [
    { name: '林知远', role: 'lead', title: '教授', affiliation: '石油工程学院', speciality: '提高采收率' },
    { name: '周亦安', role: 'member', title: '副研究员', affiliation: '油田化学研究所', speciality: '颗粒调驱剂' },
  ],
  milestones: [
    { title: '颗粒定型', month: 6, deliverable: '颗粒样品 200 kg 与性能检测报告' },
    { title: '先导试验', month: 14, deliverable: '两个井组的试验报告' },
    { title: '验收', month: 18, deliverable: '注入参数与监测方案' },
  ],
  budget: [
    { category: 'equipment', amountWan: 120 },
    { category: 'operations', amountWan: 46.5 },
    { category: 'labour', amountWan: 60 },
  ],
  ipOwnership: 'shared',
  partners: [],
  contact: { name: '林知远', phone: '010-12345678', email: 'lin@example.edu.cn' },
  declaration: true,
};

const figures = [4.6, 72, 640, 25];

/** Answers that meet every indicator. */
const answers = ({ indicators }) =>
  indicators.map(({ id, value, requirement }) => ({ indicatorId: id, value, text: requirement, evidence: '' }));

/** Bids in every state, what comes of them, and a draft in which only the last look is left. */
export async function bidInEveryState(mock, open, now) {
  const client = createLightClient({ ...mock.connection, maxRetries: 0 });
  const bid = (index, title) =>
    client.bids.create(open[index].id, { content: { ...plan, title, answers: answers(open[index]) } });
  async function submitted(index, title) {
    const { id } = await bid(index, title);
    const consents = ['process_bid', 'share_contact'].map((purpose) => ({ purpose, granted: true }));
    const { revision } = await client.bids.setConsents(id, { noticeVersion: 'mock-1', consents });
    await client.bids.submit(id, { revision });
    return id;
  }
  /** The mock has no reviewers: what they decide is written into it. */
  async function decided(index, title, state, challengeState) {
    const id = await submitted(index, title);
    mock.changeChallenge(open[index].id, { deadline: inDays(now, -9).toISOString(), state: challengeState });
    mock.bids.find((one) => one.id === id).state = state;
  }

  mock.setNow(inDays(now, -30));
  await decided(3, '铜线键合界面可靠性设计与筛选', 'awarded', 'awarded');
  await decided(6, '主轴热误差的少测点实时补偿', 'not_awarded', 'awarded');
  await decided(7, '边缘侧目标脱敏与流水线调度', 'opened', 'closed');
  mock.setNow(inDays(now, -2));
  const { id: withdrawn } = await bid(8, '冷热分层归档与预取');
  await client.bids.withdraw(withdrawn);
  const changed = await submitted(5, '多源卫星协同的点源反演');
  const { revision, content } = await client.bids.get(changed);
  await client.bids.update(changed, { content: { ...content, trl: 6 } }, { ifMatch: revision });
  const handedIn = await submitted(4, '积雪道路的多帧融合边界识别');
  mock.changeChallenge(open[4].id, { deadline: inDays(now, 2).toISOString() });
  mock.setNow(now);
  const written = answers(open[0]).map((answer, index) => ({
    ...answer,
    value: figures[index] ?? answer.value,
    evidence: index === 0 ? '先导试验报告，见附件 1' : '',
  }));
  const draft = await client.bids.create(open[0].id, { content: { ...plan, declaration: false, answers: written } });
  return { draft: draft.id, submitted: handedIn };
}
