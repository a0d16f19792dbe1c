import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { newId, openContext, type Context } from '#base/db/context.ts';
import type { MemberId, OrganisationId } from '#base/kernel/id.ts';
import { contextFor, foundFor } from '#app/founding.ts';
import { writeArchive } from '#app/export/archive/write-archive.ts';
import type { GivenFile } from '#app/import/reading/source.ts';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation } from '#tests/organisation.ts';

import { dropArchive, giveArchive, startBringBack, stopBringBack } from './commands.ts';
import { readBringBack } from './queries.ts';
import { bringBack } from './run.ts';

let database: TestDatabase;
let archive: GivenFile;
const sanne = { name: 'Sanne Proef', email: 'sanne@verzonnen.example' };
const calm = { signal: new AbortController().signal, progress: () => {} };

beforeAll(async () => {
  database = await openTestDatabase();
  const organisation = await makeOrganisation(database, { name: 'Vol' });
  const full = await organisation.as('member', { name: sanne.name });
  const own = { organisation_id: full.organisationId };
  await full.transaction(async (tx) => {
    await tx.updateTable('member').set({ email: sanne.email }).where('id', '=', full.memberId).execute();
    for (const name of ['Bakkerij Oost', 'Zuivel West', 'Metaal Noord'])
      await tx
        .insertInto('account')
        .values({ ...own, id: newId(), name, kind: 'prospect', owner_id: full.memberId } as never)
        .execute();
  });
  const pieces: Buffer[] = [];
  for await (const piece of writeArchive(organisation.ctx, { signal: calm.signal, onRows: () => {} }))
    pieces.push(piece);
  archive = { name: 'archief.zip', bytes: new Blob([Buffer.concat(pieces)]) };
}, 120_000);
afterAll(() => database.drop());

/** An organisation as it is right after its first member has signed up. */
async function signUp(who: { name: string; email: string }): Promise<Context & { memberId: MemberId }> {
  const found = foundFor(database.pools.app);
  const { organisationId, memberId } = await found(
    { ...who, organisationName: 'Nieuw', language: 'nl' },
    null,
  );
  const { organisation } = contextFor(database.pools.app, {
    id: organisationId,
    organisationName: 'Nieuw',
    language: 'nl',
  });
  const ctx = openContext(database.pools.app, {
    organisation,
    actor: { kind: 'member', memberId, name: who.name, access: 'administrator' },
    language: 'nl',
    now: new Date(),
  });
  return { ...ctx, memberId };
}

const asJob = (ctx: Context) =>
  openContext(database.pools.app, {
    organisation: ctx.organisation,
    actor: { kind: 'job', name: 'archive.bring-back' },
    language: 'nl',
    now: new Date(),
  });
const idOf = (ctx: Context) =>
  ctx.read(async (tx) => (await tx.selectFrom('bring_back').select('id').executeTakeFirstOrThrow()).id);
const countOf = (ctx: Context, table: 'account' | 'member' | 'bring_back_chunk') =>
  ctx.read(async (tx) => {
    const { n } = await tx
      .selectFrom(table)
      .select((row) => row.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    return n;
  });

describe('an archive that is handed over', () => {
  let ctx: Context & { memberId: MemberId };
  beforeEach(async () => {
    ctx = await signUp(sanne);
  });

  test('is told about before anything changes: what is in it, and who one is in it', async () => {
    const { archive: told, inTheWay } = await giveArchive(ctx, archive);
    expect(inTheWay).toEqual([]);
    expect(told).toMatchObject({ fileName: 'archief.zip', state: 'ready' });
    expect(told?.told).toMatchObject({ you: sanne.name, older: false });
    expect(told?.told.counts).toMatchObject({ accounts: 3, members: 1 });
    expect(await countOf(ctx, 'account')).toBe(0);
  });

  test('comes back whole, and whoever read it back is that member again, as an administrator', async () => {
    const { archive: told } = await giveArchive(ctx, archive);
    await startBringBack(ctx);
    await bringBack(asJob(ctx), await idOf(ctx), calm);
    const after = await readBringBack(ctx);
    expect(after.archive).toMatchObject({ state: 'done', rowsDone: told?.told.rows });
    expect(await countOf(ctx, 'account')).toBe(3);
    expect(await countOf(ctx, 'member')).toBe(told?.told.counts.members);
    expect(await countOf(ctx, 'bring_back_chunk')).toBe(0);
    const me = await ctx.read((tx) =>
      tx.selectFrom('member').selectAll().where('id', '=', ctx.memberId).executeTakeFirstOrThrow(),
    );
    expect(me).toMatchObject({ ...sanne, access: 'administrator', can_sign_in: true });
    // What was hers in the archive is hers here.
    const { n } = await ctx.read((tx) =>
      tx
        .selectFrom('account')
        .select((row) => row.fn.countAll<number>().as('n'))
        .where('owner_id', '=', ctx.memberId)
        .executeTakeFirstOrThrow(),
    );
    expect(n).toBe(3);
    expect(await dropArchive(ctx)).toBe(null);
  }, 60_000);

  test('is put away without a trace in the figures', async () => {
    await giveArchive(ctx, archive);
    await dropArchive(ctx);
    expect((await readBringBack(ctx)).archive).toBe(null);
    await expect(startBringBack(ctx)).rejects.toMatchObject({ details: { because: 'no-archive-there' } });
  });

  test('can be stopped, and then nothing of it is there', async () => {
    await giveArchive(ctx, archive);
    await startBringBack(ctx);
    await expect(dropArchive(ctx)).rejects.toMatchObject({ details: { because: 'already-reading' } });
    await stopBringBack(ctx);
    await bringBack(asJob(ctx), await idOf(ctx), calm);
    expect((await readBringBack(ctx)).archive).toMatchObject({ state: 'ready', rowsDone: 0 });
    expect(await countOf(ctx, 'account')).toBe(0);
  });

  test('says why it did not come back where something stood in its way by then', async () => {
    await giveArchive(ctx, archive);
    await startBringBack(ctx);
    await ctx.transaction((tx) =>
      tx
        .insertInto('product')
        .values({ organisation_id: ctx.organisationId, id: newId(), name: 'Dak', currency: 'EUR' } as never)
        .execute(),
    );
    await expect(bringBack(asJob(ctx), await idOf(ctx), calm)).rejects.toThrow();
    const { archive: told, inTheWay } = await readBringBack(ctx);
    expect(told).toMatchObject({
      state: 'failed',
      failure: 'Een archief kan alleen in een lege organisatie worden teruggezet.',
    });
    expect(inTheWay).toEqual([{ what: 'products', rows: 1 }]);
  });
});

test('whoever is not in the archive stays beside its members', async () => {
  const ctx = await signUp({ name: 'Nieuwe Beheerder', email: 'nieuw@verzonnen.example' });
  const { archive: told } = await giveArchive(ctx, archive);
  expect(told?.told.you).toBe(null);
  await startBringBack(ctx);
  await bringBack(asJob(ctx), await idOf(ctx), calm);
  expect(await countOf(ctx, 'member')).toBe((told?.told.counts.members ?? 0) + 1);
}, 60_000);

test('another file is refused by its own word', async () => {
  const ctx = await signUp({ name: 'Iemand', email: 'iemand@verzonnen.example' });
  const other = { name: 'foto.zip', bytes: new Blob(['PK no']) };
  await expect(giveArchive(ctx, other)).rejects.toMatchObject({ details: { because: 'no-archive' } });
});

test('only an administrator may, and an organisation with work in it takes none', async () => {
  const organisation = await makeOrganisation(database);
  const manager = await organisation.as('manager');
  await expect(giveArchive(manager, archive)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(readBringBack(manager)).rejects.toMatchObject({ code: 'forbidden' });
  const administrator = await organisation.as('administrator');
  await expect(giveArchive(administrator, archive)).rejects.toMatchObject({
    details: { because: 'not-empty' },
  });
});

test('another organisation sees nothing of the archive that waits', async () => {
  const ctx = await signUp({ name: 'Een', email: 'een@verzonnen.example' });
  await giveArchive(ctx, archive);
  const stranger = await signUp({ name: 'Ander', email: 'ander@verzonnen.example' });
  expect((await readBringBack(stranger)).archive).toBe(null);
  await expect(dropArchive(stranger)).rejects.toMatchObject({ details: { because: 'no-archive-there' } });
  await expect(
    bringBack(asJob(stranger), await idOf(ctx), calm).then(() => countOf(stranger, 'account')),
  ).resolves.toBe(0);
  expect(stranger.organisationId).not.toBe<OrganisationId>(ctx.organisationId);
});
