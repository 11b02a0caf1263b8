import { type OpenedBidPage, type Operation, operations, type Subscription } from '@qxwq/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, engines } from './support/engines.js';
import { pdf } from './support/files.js';
import { challenge, completeContent, fromNow, MINUTE } from './support/records.js';
import { achievement, person } from './support/supply.js';
import { World } from './support/world.js';

/** Every operation that a publishable key opens, also those that are added one day. */
const publicCalls = Object.entries(operations).flatMap(([group, named]) =>
  Object.entries(named as Record<string, Operation>)
    // A stream never ends; what it tells is the changes of challenges, and its own tests read it.
    .filter(([, { route }]) => route.auth.kind === 'key' && route.returns !== 'events')
    .map(([name, { route }]) => ({ name: `${group}.${name}`, path: route.path as string })),
);

const contact = { name: '联系人欧阳', phone: '010-87654321', email: 'ouyang@secret.example.edu.cn' };

describe.each(engines)('contact data on $name', ({ start }) => {
  let engine: Engine;
  let world: World;
  let values: Record<string, string>;

  beforeAll(async () => {
    engine = await start();
    world = await World.create(engine.storage);
    const record = challenge(world.enterprise, {
      attachments: [{ name: 'a.pdf', mediaType: 'application/pdf', bytes: pdf }],
    });
    const hidden = person(world.university, { contact });
    const work = achievement(world.university, { contact, people: [hidden.id] });
    await world.platform.importRecords({ challenges: [record], people: [hidden], achievements: [work] });
    const { body: subscription } = await world.post<Subscription>('/v1/subscriptions', {
      token: await world.token(world.university, { scope: 'matches:write' }),
      body: { name: '订阅', watch: 'people', filter: {}, text: '', active: true },
    });
    await world.platform.importRecords({ people: [person(world.university, { contact })] });
    // A bid with everything granted, handed in and opened: as much as can ever be known of a contact.
    const token = await world.token(world.university);
    const content = completeContent({ contact });
    const granted = ['process_bid', 'share_contact', 'publish_result'];
    await world.submit(await world.readyBid(record.id, token, { content, granted }), token);
    await world.moveDeadline([record], fromNow(-MINUTE));
    const enterprise = await world.token(world.enterprise);
    const opened = await world.send<OpenedBidPage>('GET', `/v1/challenges/${record.id}/bids`, { token: enterprise });
    if (!opened.text.includes(contact.email)) throw new Error('The contact was to be shared with the enterprise');
    const { body } = await world.get<{ attachments: { id: string }[] }>(`/v1/challenges/${record.id}`);
    values = {
      challengeId: record.id,
      organisationId: world.university.id,
      achievementId: work.id,
      personId: hidden.id,
      feedId: subscription.feeds.json.split('/').at(-1) ?? '',
      kind: 'people',
      attachmentId: body.attachments[0]?.id ?? '',
    };
  });
  afterAll(async () => {
    await world?.close();
    await engine?.stop();
  });

  test.each(publicCalls)('is in no answer of $name', async ({ path }) => {
    const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
    const answer = await world.get(filled);
    expect(answer.status).toBe(200);
    for (const detail of Object.values(contact)) expect(answer.text).not.toContain(detail);
  });

  test.each(Object.values(contact))('%s finds nothing', async (detail) => {
    const answer = await world.get<{ items: object[] }>(`/v1/challenges?q=${encodeURIComponent(detail)}`);
    expect(answer.text).not.toContain(detail);
  });

  test('is in no line of the log', () => {
    const log = JSON.stringify(world.log);
    for (const detail of Object.values(contact)) expect(log).not.toContain(detail);
  });
});
