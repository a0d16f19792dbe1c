import cookie from '@fastify/cookie';
import fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { answerProblems } from '#base/http/edge.ts';
import { serverOn, type Doorkeeper } from '#base/http/serve.ts';
import type { Context } from '#base/db/context.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { Refusal } from '#base/kernel/refusal.ts';

import { publicLinks } from '#app/public-links.ts';
import { inEveryOrganisation, openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { guessesFor } from '#tests/guesses.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { addPublicLink, revokePublicLink } from './commands.ts';
import { linkDoorkeeperOn } from './link-doorkeeper.ts';
import { listPublicLinks } from './queries.ts';
import { serveByLink } from './serve-by-link.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
let me: Context & { memberId: MemberId };
let app: ReturnType<typeof fastify>;

const opened = endpoint({
  method: 'GET',
  path: '/api/v1/open/:token/thing',
  summary: 'What a link opens',
  for: 'everyone',
  input: z.object({ token: z.string() }),
  output: z.object({ of: z.string().nullable(), seen: z.array(z.string()), may: z.string() }),
});

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
  me = await ours.as('member', { name: 'An' });
  app = fastify();
  await app.register(cookie);
  const nobody: Doorkeeper = {
    admit: () => Promise.reject(new Refusal('unauthenticated')),
    languageOf: () => 'nl',
  };
  app.setErrorHandler(answerProblems(nobody));
  const server = serverOn(app, nobody, true);
  const links = linkDoorkeeperOn(database.pools.app, publicLinks, guessesFor(database));
  serveByLink(server, links, 'member-calendar', opened, async ({ ctx, subjectId }) => ({
    of: subjectId,
    seen: (await ctx.read((tx) => tx.selectFrom('member').select('name').orderBy('name').execute())).map(
      ({ name }) => name,
    ),
    may: await ctx.transaction(async () => 'write').catch(() => 'read'),
  }));
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const make = (
  ctx: Context,
  subjectId: string | null,
  kind: 'member-calendar' | 'team-calendar' = 'member-calendar',
) => addPublicLink(ctx, publicLinks, 'https://cadans.example', { kind, subjectId, name: null });
const tokenIn = (url: string) => url.split('/').at(-2) ?? '';
const open = (token: string, remoteAddress = '10.0.0.1') =>
  app.inject({ url: `/api/v1/open/${token}/thing`, remoteAddress });

describe('a secret link', () => {
  test('opens one thing for whoever holds it, behind its own wall, and only to read', async () => {
    await theirs.as('member', { name: 'Van de andere' });
    const { url } = await make(me, me.memberId);
    expect(url).toMatch(/^https:\/\/cadans\.example\/open\/[A-Za-z0-9_-]{86}\/rhythm\.ics$/);
    const answer = await open(tokenIn(url));
    expect(answer.statusCode).toBe(200);
    const said = answer.json() as { of: string; may: string; seen: string[] };
    expect(said).toMatchObject({ of: me.memberId, may: 'read' });
    expect(said.seen).toContain('An');
    expect(said.seen).not.toContain('Van de andere');
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow',
    });
    const [link] = await listPublicLinks(me, publicLinks, {});
    expect(link?.lastUsedAt).not.toBeNull();
  });

  test('is kept as a hash only', async () => {
    const { url, link } = await make(me, me.memberId);
    const kept = await inEveryOrganisation<{ row: string }>(
      database.place,
      'SELECT l::text AS row FROM public_link l WHERE id = $1',
      [link.id],
    );
    const secret = Buffer.from(tokenIn(url), 'base64url').subarray(32);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.row).not.toContain(secret.toString('hex'));
    expect(JSON.stringify(await listPublicLinks(me, publicLinks, {}))).not.toContain(tokenIn(url).slice(50));
  });

  test('that is unknown, of another kind, altered or revoked is not there', async () => {
    const { url, link } = await make(me, me.memberId);
    const token = tokenIn(url);
    const other = Buffer.from(token, 'base64url');
    Buffer.from(theirs.ctx.organisationId.replaceAll('-', ''), 'hex').copy(other);
    const team = await ours.ctx.transaction((tx) =>
      tx
        .insertInto('team')
        .values({
          organisation_id: ours.ctx.organisationId,
          id: '018f0000-0000-7000-8000-0000000000aa' as never,
          name: 'Binnendienst',
          import_id: null,
          archived_at: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow(),
    );
    const wrongKind = await make(await ours.as('manager'), team.id, 'team-calendar');
    for (const wrong of ['x', `${token.slice(0, -2)}AA`, other.toString('base64url'), tokenIn(wrongKind.url)])
      expect((await open(wrong)).statusCode).toBe(404);
    await revokePublicLink(me, { linkId: link.id });
    expect((await open(token)).statusCode).toBe(404);
  });

  test('that is guessed too often is asked to wait, and others are not', async () => {
    const { url } = await make(me, me.memberId);
    for (let i = 0; i < 60; i++) await open('x', '10.9.9.9');
    expect((await open('x', '10.9.9.9')).statusCode).toBe(429);
    expect((await open(tokenIn(url), '10.9.9.9')).statusCode).toBe(429);
    expect((await open(tokenIn(url), '10.9.9.8')).statusCode).toBe(200);
  });

  test('is guessed no oftener at two processes than at one', async () => {
    const [one, another] = [guessesFor(database), guessesFor(database)];
    for (let i = 0; i < 60; i++) await (i % 2 ? one : another).wrong('10.9.9.7');
    for (const process of [one, another]) {
      await expect(process.wrong('10.9.9.7')).rejects.toMatchObject({ code: 'too-many' });
      expect(() => process.refuseGuesser('10.9.9.7')).toThrow();
      expect(() => process.refuseGuesser('10.9.9.6')).not.toThrow();
    }
  });

  test('is made for oneself, or by a manager for anybody of the organisation', async () => {
    const colleague = await ours.as('member');
    await expect(make(colleague, me.memberId)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(make(await ours.as('manager'), me.memberId)).resolves.toBeTruthy();
    const stranger = await theirs.as('manager');
    await expect(make(stranger, me.memberId)).rejects.toMatchObject({ code: 'not-found' });
    await expect(make(colleague, null)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is ended by whoever made it or a manager, not by others', async () => {
    const { link } = await make(me, me.memberId);
    const of = { linkId: link.id };
    await expect(revokePublicLink(await ours.as('member'), of)).rejects.toMatchObject({ code: 'forbidden' });
    const stranger = await theirs.as('administrator');
    await expect(revokePublicLink(stranger, of)).rejects.toMatchObject({ code: 'not-found' });
    const ended = await revokePublicLink(await ours.as('manager'), of);
    expect(ended.revokedAt).not.toBeNull();
    expect(await revokePublicLink(me, of)).toEqual(ended);
  });

  test('is seen by whoever made it and by managers', async () => {
    const someone = await ours.as('member');
    await make(someone, someone.memberId);
    expect(await listPublicLinks(someone, publicLinks, {})).toHaveLength(1);
    const all = await listPublicLinks(await ours.as('manager'), publicLinks, {});
    expect(all.length).toBeGreaterThan(1);
    expect(await listPublicLinks(await theirs.as('manager'), publicLinks, {})).toEqual([]);
  });

  test('there are twenty of for one thing at most', async () => {
    const someone = await ours.as('member');
    for (let i = 0; i < 20; i++) await make(someone, someone.memberId);
    await expect(make(someone, someone.memberId)).rejects.toMatchObject({
      details: { because: 'too-many-links' },
    });
  });

  test('ends with whoever made it: who has left, or may no longer, opens nothing', async () => {
    const colleague = await ours.as('manager', { name: 'Bert' });
    const { url } = await make(colleague, me.memberId);
    expect((await open(tokenIn(url), '10.3.0.1')).statusCode).toBe(200);
    const become = (change: { access?: 'member' | 'manager'; archived_at?: Date | null }) =>
      ours.ctx.transaction((tx) =>
        tx.updateTable('member').set(change).where('id', '=', colleague.memberId).execute(),
      );
    await become({ access: 'member' });
    expect((await open(tokenIn(url), '10.3.0.1')).statusCode).toBe(404);
    const all = async () => listPublicLinks(await ours.as('manager'), publicLinks, {});
    expect((await all()).find(({ madeBy }) => madeBy === 'Bert')).toMatchObject({
      about: 'An',
      opens: false,
    });
    await become({ access: 'manager' });
    expect((await open(tokenIn(url), '10.3.0.1')).statusCode).toBe(200);
    await become({ archived_at: new Date() });
    expect((await open(tokenIn(url), '10.3.0.1')).statusCode).toBe(404);
  });
});
