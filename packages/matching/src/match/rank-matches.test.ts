import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExclusions, withoutExclusions } from '../demand/exclusions.js';
import { createIndex, type SearchIndex } from '../search-index.js';
import { type MatchRequest, type Party, rankMatches } from './rank-matches.js';
import { describeReason } from './reasons.js';

const achievements: Record<string, Party & { title: string; text: string }> = {
  vision: {
    title: '压铸件气孔机器视觉检测系统',
    text: '在线检测铝合金压铸件气孔，漏检率低于0.05%，检测节拍2 s。',
    profile: { industries: ['C33'], disciplines: ['460'], trl: 7, region: '320500' },
  },
  ray: {
    title: '压铸件气孔X射线检测',
    text: '离线检测铝合金压铸件气孔，漏检率0.5%。',
    profile: { industries: ['C33'], disciplines: ['430'], trl: 4, region: '440300' },
  },
  fluorine: {
    title: '含氟防水涂层',
    text: '采用含氟硅烷的织物防水涂层，耐洗性好。',
    profile: { industries: ['C17'], disciplines: ['540'] },
  },
  wax: {
    title: '生物基织物防水涂层',
    text: '以植物蜡替代含氟整理剂，用于织物。',
    profile: { industries: ['C17'], disciplines: ['540'] },
  },
  basin: { title: '盆地凹陷构造演化', text: '沉积盆地凹陷的地质演化。', profile: { disciplines: ['170'] } },
  voltage: { title: '电压凹陷治理', text: '配电网电压凹陷的抑制装置。', profile: { disciplines: ['470'] } },
};

function index(): SearchIndex<never> {
  const all = createIndex<{ title: string; text: string }>({ fields: { title: { weight: 3 }, text: {} } });
  for (const [id, { title, text }] of Object.entries(achievements)) all.add(id, { title, text });
  return all;
}

function match(text: string, request: Partial<MatchRequest> = {}) {
  return rankMatches({
    index: index(),
    subject: { text, profile: {} },
    role: 'demand',
    candidate: (id) => achievements[id],
    ...request,
  });
}

const ids = (matches: { id: string }[]) => matches.map(({ id }) => id);

describe('rankMatches', () => {
  it('lets indicators decide between answers of one kind', async () => {
    const [first, second] = await match('铝合金压铸件气孔检测，漏检率≤0.1%');
    expect([first?.id, second?.id]).toEqual(['vision', 'ray']);
    expect(first?.indicators[0]).toMatchObject({ verdict: 'met', quote: '漏检率低于0.05%' });
    expect(second?.indicators[0]).toMatchObject({ verdict: 'missed' });
  });

  it('moves down what rests on what the demand rules out, and says so', async () => {
    const matches = await match('不含氟的织物防水涂层');
    expect(ids(matches).slice(0, 2)).toEqual(['wax', 'fluorine']);
    const reasons = matches[1]?.contributions.flatMap((part) =>
      'reason' in part ? [describeReason(part.reason)] : [],
    );
    expect(reasons).toContain('需求排除“不含氟”：采用含氟硅烷的织物防水涂层');
  });

  it('hides nothing but what a person excluded', async () => {
    expect(ids(await match('压铸件气孔检测，漏检率≤0.1%，不含铝合金'))).toEqual(
      expect.arrayContaining(['vision', 'ray']),
    );
    expect(ids(await match('压铸件气孔检测', { constraints: { minTrl: 6 } }))).toEqual(['vision']);
  });

  it('tells one word in two fields apart by the discipline', async () => {
    expect(ids(await match('凹陷', { subject: { text: '凹陷', profile: { disciplines: ['470'] } } }))[0]).toBe(
      'voltage',
    );
    expect(ids(await match('凹陷', { subject: { text: '凹陷', profile: { disciplines: ['170'] } } }))[0]).toBe('basin');
  });

  it('says in words why', async () => {
    const subject = { text: '压铸件气孔检测', profile: { industries: ['C33'], trl: { min: 8 }, region: '320100' } };
    const [best] = await match('', { subject });
    const reasons = best?.contributions.flatMap((part) => ('reason' in part ? [describeReason(part.reason)] : []));
    expect(best?.terms.join('')).toBe('压铸件气孔检测');
    expect(reasons).toEqual(expect.arrayContaining(['同属C33', 'TRL 差 1', '同在32']));
  });

  it('finds challenges for an offer', async () => {
    const offer = { text: '采用含氟整理剂的织物防水涂层技术', profile: {} };
    const challenges: Record<string, Party & { text: string }> = {
      strict: { text: '不含氟的织物防水涂层', profile: {} },
      open: { text: '织物防水涂层，耐洗50次', profile: {} },
    };
    const board = createIndex<{ text: string }>({ fields: { text: {} } });
    // A demand is indexed without what it rules out, or it would be found by just that.
    for (const [id, { text }] of Object.entries(challenges)) {
      board.add(id, { text: withoutExclusions(text, readExclusions(text)) });
    }
    const matches = await rankMatches({
      index: board,
      subject: offer,
      role: 'offer',
      candidate: (id) => challenges[id],
    });
    expect(ids(matches)).toEqual(['open', 'strict']);
  });

  it('counts an answer to one numbered part', async () => {
    const [best] = await match('智能工厂升级：（1）压铸件气孔检测；（2）织物防水涂层开发。');
    expect(best?.contributions.length).toBeGreaterThan(0);
    expect(ids(await match('智能工厂升级：（1）压铸件气孔检测；（2）织物防水涂层开发。'))).toEqual(
      expect.arrayContaining(['vision', 'wax']),
    );
  });

  it('mixes in the meaning that an embedding sees', async () => {
    const embed = async (texts: readonly string[]) => texts.map((text) => (/离线|检出/.test(text) ? [1, 0] : [0, 1]));
    const matches = await match('压铸件气孔检出', { embed, weights: { meaning: 0.9 } });
    expect(matches[0]?.id).toBe('ray');
  });

  it('explains every score completely', async () => {
    const piece = fc.constantFrom(
      '压铸件',
      '气孔检测',
      '，漏检率≤0.1%',
      '不含氟',
      '织物',
      '防水涂层',
      '凹陷',
      '（1）',
      '（2）',
      '。',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 10 }), fc.boolean(), async (pieces, hasEmbedding) => {
        const embed = async (texts: readonly string[]) => texts.map((text) => [text.length, 1]);
        const matches = await match(pieces.join(''), {
          subject: { text: pieces.join(''), profile: { industries: ['C33'], trl: 5, region: '320500' } },
          ...(hasEmbedding && { embed }),
        });
        for (const { score, contributions } of matches) {
          expect(contributions.reduce((sum, part) => sum + part.score, 0)).toBeCloseTo(score, 9);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('refuses weights that mean nothing', async () => {
    await expect(match('气孔', { weights: { trl: -1 } })).rejects.toThrow(RangeError);
  });
});
