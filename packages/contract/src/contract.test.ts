import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  BidContent,
  BidUpdate,
  bidLifecycle,
  Challenge,
  ChallengeQuery,
  challengeLifecycle,
  checkBid,
  cleanText,
  emptyBidContent,
  fieldFaults,
  finalStates,
  type Indicator,
  judgeIndicator,
  operations,
  problemCodes,
  readInput,
  requirementParts,
  routes,
} from './index.js';
import { en } from './messages/en.js';
import { fill } from './messages/messages.js';
import { zhCN } from './messages/zh-CN.js';

const indicator = (over: Partial<Indicator> = {}): Indicator => ({
  id: 'ind_1' as Indicator['id'],
  name: '最小可检气孔直径',
  comparison: 'lte',
  value: 0.3,
  upper: null,
  unit: 'mm',
  requirement: '',
  acceptance: '标样 60 件',
  ...over,
});

const complete = (): BidContent => ({
  ...emptyBidContent(),
  title: '双能线阵在线判定',
  summary: '用双能线阵探测器逐件成像。',
  trl: 5,
  answers: [{ indicatorId: indicator().id, value: 0.22, text: '', evidence: '' }],
  team: [{ name: '样例', role: 'lead', title: '教授', affiliation: '', speciality: '' }],
  milestones: [{ title: '样机', month: 6, deliverable: '' }],
  budget: [{ category: 'equipment', amountWan: 120 }],
  ipOwnership: 'shared',
  contact: { name: '样例', phone: '010-12345678', email: 'k@example.edu.cn' },
  declaration: true,
});

describe('the table of operations', () => {
  test('binds schemas to every route and to nothing else', () => {
    const names = (table: object) =>
      Object.entries(table).flatMap(([group, calls]) => Object.keys(calls).map((name) => `${group}.${name}`));
    expect(names(operations)).toEqual(names(routes));
  });

  test('names each method and path once', () => {
    const calls = Object.values(routes).flatMap((group) => Object.values(group).map((r) => `${r.method} ${r.path}`));
    expect(new Set(calls).size).toBe(calls.length);
  });
});

describe('lifecycles', () => {
  test.each([
    ['challenge', challengeLifecycle],
    ['bid', bidLifecycle],
  ])('every state of a %s can be reached from the first one', (_, lifecycle) => {
    const steps = lifecycle.transitions as readonly { from: readonly string[]; to: string }[];
    const reached = new Set<string>([lifecycle.initial]);
    for (let grew = true; grew; ) {
      const before = reached.size;
      for (const step of steps) if (step.from.some((state) => reached.has(state))) reached.add(step.to);
      grew = reached.size > before;
    }
    expect([...reached].sort()).toEqual([...lifecycle.states].sort());
  });

  test('a challenge ends in market test, withdrawal, no award or termination', () => {
    expect(finalStates(challengeLifecycle).sort()).toEqual(['failed', 'market_tested', 'terminated', 'withdrawn']);
  });
});

describe('texts from people', () => {
  test('lose what a reader cannot see and keep the rest', () => {
    expect(cleanText('  样例\u202eABC\u200b\u0000公司\r\n二 ')).toBe('样例ABC公司\n二');
    expect(cleanText('半个\ud83d字')).toBe('半个\ufffd字');
  });

  test('cleaning twice is cleaning once', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => cleanText(cleanText(text)) === cleanText(text)));
  });

  test('a limit counts characters as people do', () => {
    const title = '\u{20000}'.repeat(80);
    expect(BidContent.safeParse({ ...complete(), title }).success).toBe(true);
    const longer = BidContent.safeParse({ ...complete(), title: `${title}字` });
    expect(fieldFaults(longer.error?.issues ?? [])).toEqual([
      { pointer: '/title', code: 'too_long', params: { maximum: 80 } },
    ]);
  });
});

describe('wrong requests', () => {
  const faults = (value: unknown) => {
    const result = readInput(BidUpdate, value);
    return result.ok ? [] : result.faults;
  };

  test('say where and what', () => {
    const wrong = {
      content: { ...complete(), trl: 'five', team: [{ ...complete().team[0], role: 'boss' }], extra: 1 },
    };
    expect(faults(wrong)).toEqual([
      { pointer: '/content/trl', code: 'invalid_type', params: { expected: 'number' } },
      { pointer: '/content/team/0/role', code: 'invalid_choice' },
      { pointer: '/content/extra', code: 'unknown_field' },
    ]);
    expect(faults({})).toEqual([{ pointer: '/content', code: 'required', params: { expected: 'object' } }]);
  });

  test('any JSON gives faults with pointers, never an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const fault of faults(value)) expect(fault.pointer === '' || fault.pointer.startsWith('/')).toBe(true);
      }),
    );
  });

  test('an unknown filter is refused, a known one passes', () => {
    expect(ChallengeQuery.safeParse({ colour: 'red' }).success).toBe(false);
    expect(ChallengeQuery.safeParse({ q: '气孔 检测', industry: ['C38', 'I'], trlMin: 4 }).success).toBe(true);
  });
});

describe('responses of a newer platform', () => {
  test('pass with codes and fields that are not known here', () => {
    const challenge = {
      id: 'chl_0000000000000001',
      number: '2026-014',
      title: '铝合金薄壁壳体压铸气孔在线检测',
      organisation: null,
      region: '140000',
      city: null,
      industry: 'C33',
      disciplines: ['430'],
      summary: '',
      keywords: [],
      cooperationModes: ['barter'],
      budget: null,
      trl: null,
      state: 'paused',
      programme: 'qxwq',
      publishedAt: '2026-10-20T00:00:00Z',
      deadline: '2026-12-06T09:00:00Z',
      bidCount: 0,
      jointBids: true,
      sample: true,
      problem: '',
      technicalKey: '',
      goal: '',
      indicators: [indicator({ comparison: 'about' })],
      durationMonths: null,
      acceptanceCriteria: '',
      bidderRequirements: '',
      payments: [],
      ipOwnership: 'unheard-of',
      awardsSeveral: false,
      attachments: [],
      history: [],
      resultExpectedAt: null,
      updatedAt: '2026-10-20T00:00:00Z',
      mascot: 'panda',
    };
    expect(Challenge.safeParse(challenge).success).toBe(true);
  });
});

describe('indicators', () => {
  test.each([
    ['lte', 0.3, null, 0.22, 'met'],
    ['lte', 0.3, null, 0.31, 'missed'],
    ['gte', 30, null, 30, 'met'],
    ['between', 10, 20, 20, 'met'],
    ['between', 10, 20, 21, 'missed'],
    ['eq', 5, null, 5, 'met'],
    ['text', null, null, 5, 'not_stated'],
    ['lte', 0.3, null, null, 'not_stated'],
  ] as const)('%s %s–%s answered with %s is %s', (comparison, value, upper, stated, verdict) => {
    expect(judgeIndicator({ comparison, value, upper }, stated)).toBe(verdict);
  });

  test('are read as people write them', () => {
    expect(requirementParts(indicator())).toEqual({ amount: '≤ 0.3', unit: 'mm' });
    expect(requirementParts(indicator({ comparison: 'between', value: 10, upper: 20, unit: '℃' }))).toEqual({
      amount: '10–20',
      unit: '℃',
    });
    expect(requirementParts(indicator({ comparison: 'text', value: null, requirement: '无划伤' }))).toEqual({
      amount: '无划伤',
      unit: '',
    });
  });
});

describe('whether a bid can be submitted', () => {
  test('a complete one can', () => {
    expect(checkBid(complete(), [indicator()])).toEqual({ errors: [], warnings: [] });
  });

  test('an empty one says everything that is missing, at its place', () => {
    const { errors } = checkBid(emptyBidContent(), [indicator()]);
    expect(errors.map((fault) => fault.pointer)).toEqual([
      '/title',
      '/summary',
      '/trl',
      '/answers',
      '/team',
      '/milestones',
      '/budget',
      '/ipOwnership',
      '/contact/name',
      '/contact/email',
      '/declaration',
    ]);
  });

  test('a credit code with a wrong character stops it, a failed check digit only warns', () => {
    const partner = (creditCode: string) => ({ name: '样例大学', role: '检测', creditCode });
    const wrong = checkBid({ ...complete(), partners: [partner('91350100M000100Y4I')] }, [indicator()]);
    expect(wrong.errors).toEqual([
      { pointer: '/partners/0/creditCode', code: 'credit_code_character', params: { position: 18 } },
    ]);
    const odd = checkBid({ ...complete(), partners: [partner('91350100M000100Y44')] }, [indicator()]);
    expect(odd.errors).toEqual([]);
    expect(odd.warnings).toEqual([
      { pointer: '/partners/0/creditCode', code: 'credit_code_check_digit', params: { position: 18 } },
    ]);
  });

  test('milestones go forward in time', () => {
    const milestones = [
      { title: '样机', month: 6, deliverable: '' },
      { title: '方案', month: 3, deliverable: '' },
    ];
    expect(checkBid({ ...complete(), milestones }, [indicator()]).errors).toEqual([
      { pointer: '/milestones/1/month', code: 'milestone_order', params: { previous: 6 } },
    ]);
  });
});

describe('messages', () => {
  test('are there in both languages and leave no place open', () => {
    for (const code of problemCodes) expect([zhCN.problems[code], en.problems[code]].every(Boolean)).toBe(true);
    expect(fill(zhCN.fields.too_long, { maximum: 80 })).toBe('最多 80 个字');
    expect(fill(en.fields.answer_required, { indicator: 'Width' })).toBe('Answer “Width”');
  });
});
