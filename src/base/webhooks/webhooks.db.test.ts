import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { sql } from 'kysely';
import { Webhook as Verifier } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

import { audit } from '#base/audit/audit.ts';
import { newId, type Context } from '#base/db/context.ts';
import { prepareJobs } from '#base/jobs/prepare.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { sealer } from '#base/secrets/sealer.ts';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { addWebhook, deleteWebhook, editWebhook, renewWebhookSecret } from './commands.ts';
import { deliverDue } from './deliver.ts';
import { deliverWebhooks } from './jobs.ts';
import { listDeliveries, listWebhooks } from './queries.ts';
import { replayDelivery, replayFailed, tryWebhook } from './replay.ts';
import { wakeWebhooks } from './wake.ts';

let database: TestDatabase;
let own: TestOrganisation;
let administrator: Context & { memberId: MemberId };
let receiver: Server;
let url: string;
/** What arrived, and what is answered to it. */
const arrived: { headers: IncomingHttpHeaders; body: string }[] = [];
let answer = 200;
const settings = {
  sealer: sealer(['a secret of more than thirty-two characters'], 'webhooks'),
  privateToo: true,
};
const calm = new AbortController().signal;

beforeAll(async () => {
  database = await openTestDatabase();
  await prepareJobs(database.place, [deliverWebhooks]);
  receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      arrived.push({ headers: request.headers, body });
      response.writeHead(answer, answer === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end('gezien');
    });
  });
  await new Promise<void>((done) => receiver.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/haak`;
});
beforeEach(async () => {
  arrived.length = 0;
  answer = 200;
  own = await makeOrganisation(database);
  administrator = await own.as('administrator');
});
afterAll(async () => {
  receiver.close();
  await database.drop();
});

/** As every command writes it down. */
const happens = (action: string, kind: string, of: Context = administrator) =>
  of.transaction((tx) => audit(tx, of, { action, subject: { kind, id: newId() }, after: { title: 'Oven' } }));
const add = (events: ('deal' | 'deal.won' | 'account')[] = ['deal']) =>
  addWebhook(administrator, { url, events }, settings);
const deliver = () => deliverDue(own.ctx, settings, calm);

describe('an address', () => {
  test('hears of what its maker sees, and no more than that', async () => {
    const owner = await own.as('member');
    const dealOf = async (memberId: string) => {
      const { rows } = await own.ctx.transaction((tx) =>
        sql<{ id: string }>`INSERT INTO deal (organisation_id, id, title, cycle_id, phase_id, owner_id)
          SELECT organisation_id, gen_random_uuid(), 'Oven', cycle_id, id, ${memberId} FROM phase ORDER BY id LIMIT 1
          RETURNING id`.execute(tx),
      );
      return rows[0]?.id ?? '';
    };
    const hidden = await dealOf(owner.memberId);
    const seen = await dealOf(administrator.memberId);
    const edited = async () => {
      arrived.length = 0;
      for (const id of [hidden, seen])
        await owner.transaction((tx) =>
          audit(tx, owner, {
            action: 'deal.edited',
            subject: { kind: 'deal', id },
            after: { title: 'Oven' },
          }),
        );
      await deliver();
      return arrived.map(({ body }) => (JSON.parse(body) as { data: { id: string } }).data.id).toSorted();
    };
    await add();
    await own.ctx.transaction((tx) => sql`UPDATE organisation SET visibility = 'below'`.execute(tx));
    expect(await edited()).toEqual([hidden, seen].toSorted());
    await own.ctx.transaction((tx) =>
      sql`UPDATE member SET access = 'manager' WHERE id = ${administrator.memberId}`.execute(tx),
    );
    expect(await edited()).toEqual([seen]);
  });

  test('hears what it listens for, signed so that the specification’s own library believes it', async () => {
    const { secret } = await add();
    await happens('deal.won', 'deal');
    await happens('account.edited', 'account');
    await deliver();
    expect(arrived).toHaveLength(1);
    const [{ headers, body }] = arrived as [{ headers: Record<string, string>; body: string }];
    const message = new Verifier(secret).verify(body, headers);
    expect(message).toMatchObject({ type: 'deal.won', data: { kind: 'deal', after: { title: 'Oven' } } });
    expect(() => new Verifier(secret).verify(body.replace('Oven', 'Dak'), headers)).toThrow();
  });

  test('that listens for one event hears no other of its kind', async () => {
    await add(['deal.won']);
    await happens('deal.edited', 'deal');
    await happens('deal.won', 'deal');
    await deliver();
    expect(arrived.map(({ body }) => JSON.parse(body) as { type: string })).toMatchObject([
      { type: 'deal.won' },
    ]);
  });

  test('hears nothing of another organisation, nor of what was taken back', async () => {
    await add();
    const stranger = await (await makeOrganisation(database)).as('administrator');
    await happens('deal.won', 'deal', stranger);
    await administrator
      .transaction(async (tx) => {
        await audit(tx, administrator, { action: 'deal.won', subject: { kind: 'deal', id: newId() } });
        throw new Error('taken back');
      })
      .catch(() => {});
    await deliver();
    expect(arrived).toEqual([]);
  });

  test('that does not answer well is tried again later, and the try is in the log', async () => {
    const { webhook } = await add();
    answer = 500;
    await happens('deal.won', 'deal');
    await deliver();
    await deliver(); // not due yet
    expect(arrived).toHaveLength(1);
    const { deliveries } = await listDeliveries(administrator, { webhookId: webhook.id });
    expect(deliveries).toMatchObject([
      { state: 'waiting', attempts: 1, last: { status: 500, answer: 'gezien' } },
    ]);
    expect((await listWebhooks(administrator))[0]?.failingSince).not.toBeNull();
  });

  test('that sends on elsewhere is not followed', async () => {
    const { webhook } = await add();
    answer = 302;
    await happens('deal.won', 'deal');
    await deliver();
    const { deliveries } = await listDeliveries(administrator, { webhookId: webhook.id });
    expect(deliveries).toMatchObject([{ state: 'waiting', last: { status: 302 } }]);
  });

  test('that says it is gone is switched off, and hears nothing until it is switched on', async () => {
    const { webhook } = await add();
    answer = 410;
    await happens('deal.won', 'deal');
    await deliver();
    const [off] = await listWebhooks(administrator);
    expect(off).toMatchObject({ enabled: false, disabledBecause: 'gone' });
    await happens('deal.won', 'deal');
    answer = 200;
    await deliver();
    expect(arrived).toHaveLength(1);
    const on = await editWebhook(
      administrator,
      { webhookId: webhook.id, version: off?.version ?? 0, enabled: true },
      settings,
    );
    expect(on).toMatchObject({ enabled: true, failingSince: null });
    await happens('deal.lost', 'deal');
    await deliver();
    expect(arrived.length).toBeGreaterThan(1);
  });

  test('gets what failed again, one message or all, with the id that it had', async () => {
    const { webhook } = await add();
    answer = 500;
    await happens('deal.won', 'deal');
    await deliver();
    answer = 200;
    const { deliveries } = await listDeliveries(administrator, { webhookId: webhook.id });
    const messageId = deliveries[0]?.messageId ?? '';
    expect(await replayDelivery(administrator, { webhookId: webhook.id, messageId })).toMatchObject({
      state: 'waiting',
    });
    await deliver();
    expect(new Set(arrived.map(({ headers }) => headers['webhook-id']))).toEqual(
      new Set([`msg_${messageId}`]),
    );
    await own.ctx.transaction((tx) => tx.updateTable('webhook_delivery').set({ state: 'failed' }).execute());
    expect(await replayFailed(administrator, { webhookId: webhook.id })).toEqual({ count: 1 });
    await deliver();
    expect(arrived).toHaveLength(3);
  });

  test('can be tried, also while it is switched off', async () => {
    const { webhook } = await add();
    await editWebhook(administrator, { webhookId: webhook.id, version: 1, enabled: false }, settings);
    await tryWebhook(administrator, { webhookId: webhook.id });
    await deliver();
    expect(arrived.map(({ body }) => (JSON.parse(body) as { type: string }).type)).toEqual(['webhook.test']);
  });

  test('gets a new secret, after which the old one proves nothing', async () => {
    const { webhook, secret } = await add();
    const renewed = await renewWebhookSecret(administrator, { webhookId: webhook.id, version: 1 }, settings);
    await happens('deal.won', 'deal');
    await deliver();
    const [{ headers, body }] = arrived as [{ headers: Record<string, string>; body: string }];
    expect(() => new Verifier(secret).verify(body, headers)).toThrow();
    new Verifier(renewed.secret).verify(body, headers);
  });

  test('is never on a private network where that is not allowed: not when added, not when sent to', async () => {
    const strict = { ...settings, privateToo: false };
    for (const inside of [url, 'http://localhost:3000', 'http://[::1]/', 'http://169.254.169.254/latest'])
      await expect(
        addWebhook(administrator, { url: inside, events: ['deal'] }, strict),
      ).rejects.toMatchObject({ details: { because: 'not-public' } });
    const { webhook } = await add();
    await happens('deal.won', 'deal');
    await deliverDue(own.ctx, strict, calm);
    expect(arrived).toEqual([]);
    const { deliveries } = await listDeliveries(administrator, { webhookId: webhook.id });
    expect(deliveries).toMatchObject([{ last: { status: null, error: 'not-public' } }]);
  });
});

test('two who deliver at the same time send each message once', async () => {
  await add();
  for (let i = 0; i < 20; i++) await happens('deal.won', 'deal');
  await Promise.all([deliver(), deliver(), deliver()]);
  expect(arrived).toHaveLength(20);
  expect(new Set(arrived.map(({ headers }) => headers['webhook-id'])).size).toBe(20);
});

test('what happens asks for the job by itself', async () => {
  await add();
  const waking = wakeWebhooks(database.place, database.pools.app, (error) => expect(error).toBeNull());
  const waiting = () =>
    own.ctx.read((tx) =>
      tx.selectFrom('jobs.job_common').select('id').where('name', '=', deliverWebhooks.name).execute(),
    );
  await vi.waitFor(
    async () => {
      await happens('deal.won', 'deal');
      expect((await waiting()).length).toBeGreaterThan(0);
    },
    { timeout: 5000, interval: 300 },
  );
  await waking.close();
});

test.each(['manager', 'member', 'reader'] as const)(
  'a %s neither sees nor changes webhooks',
  async (access) => {
    const { webhook } = await add();
    const other = await own.as(access);
    const webhookId = webhook.id;
    for (const attempt of [
      () => listWebhooks(other),
      () => addWebhook(other, { url, events: ['deal'] }, settings),
      () => editWebhook(other, { webhookId, version: 1, enabled: false }, settings),
      () => deleteWebhook(other, { webhookId, version: 1 }),
      () => renewWebhookSecret(other, { webhookId, version: 1 }, settings),
      () => tryWebhook(other, { webhookId }),
      () => listDeliveries(other, { webhookId }),
      () => replayFailed(other, { webhookId }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
  },
);

test('of another organisation nothing is found', async () => {
  const { webhook } = await add();
  const stranger = await (await makeOrganisation(database)).as('administrator');
  expect(await listWebhooks(stranger)).toEqual([]);
  const webhookId = webhook.id;
  for (const attempt of [
    () => editWebhook(stranger, { webhookId, version: 1, enabled: false }, settings),
    () => deleteWebhook(stranger, { webhookId, version: 1 }),
    () => tryWebhook(stranger, { webhookId }),
    () => listDeliveries(stranger, { webhookId }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found' });
});
