import { afterAll, beforeAll, expect, test } from 'vitest';

import { openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { newId } from '#base/db/context.ts';
import type { TeamId } from '#base/kernel/id.ts';

import { writeRouting } from './commands.ts';
import { askRoute, getRouting } from './queries.ts';
import { startingRouting } from './rules/starting-routing.ts';

let database: TestDatabase;
let ours: TestOrganisation;
let theirs: TestOrganisation;
const inside = newId<TeamId>();

beforeAll(async () => {
  database = await openTestDatabase();
  ours = await makeOrganisation(database, { name: 'De ene' });
  theirs = await makeOrganisation(database, { name: 'De andere' });
  await ours.ctx.transaction((tx) =>
    tx
      .insertInto('team')
      .values({
        organisation_id: ours.ctx.organisationId,
        id: inside,
        name: 'Binnendienst',
        import_id: null,
        archived_at: null,
      })
      .execute(),
  );
});
afterAll(() => database.drop());

const rule = {
  side: 'prospects' as const,
  channel: 'phone',
  kind: 'enquiry',
  teamId: inside,
  withinMinutes: 60,
  fallbackTeamId: null,
  opening: null,
};

test('everybody begins with the usual channels and kinds, and only a manager writes', async () => {
  const seller = await ours.as('member');
  expect(await getRouting(seller)).toMatchObject({
    routing: startingRouting,
    version: 0,
    may: { design: false },
  });
  await expect(writeRouting(seller, { version: 0, rules: [rule] })).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('what a manager writes is obeyed: the team, and an answer due within the opening hours', async () => {
  const written = await writeRouting(await ours.as('manager'), { version: 0, rules: [rule] });
  expect(written).toMatchObject({ version: 1, routing: { rules: [rule], kinds: startingRouting.kinds } });
  const seller = await ours.as('member');
  const contact = { channel: 'phone', kind: 'enquiry', side: 'prospects' as const };
  // Friday 20 November 2026, 16:40 in Amsterdam; the office closes at 17:00.
  expect(await askRoute(seller, { ...contact, at: '2026-11-20T15:40:00Z' })).toEqual({
    to: 'team',
    teamId: inside,
    fallbackTeamId: null,
    withinMinutes: 60,
    open: true,
    dueAt: '2026-11-23T08:10:00.000Z',
  });
  expect(await askRoute(seller, { ...contact, kind: 'order' })).toMatchObject({ to: 'nowhere', dueAt: null });
});

test('who was second hears what it has become, and nothing is lost', async () => {
  const manager = await ours.as('manager');
  await expect(writeRouting(manager, { version: 0, rules: [] })).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { version: 1 } },
  });
  const { version } = await writeRouting(manager, { version: 1, opening: [{ day: 0, from: 540, to: 600 }] });
  expect(version).toBe(2);
  expect((await getRouting(manager)).routing.rules).toEqual([rule]);
});

test('a team of another organisation is unknown here, and its routing unseen', async () => {
  const other = await theirs.as('manager');
  expect((await getRouting(other)).version).toBe(0);
  await expect(writeRouting(other, { version: 0, rules: [rule] })).rejects.toMatchObject({
    code: 'refused',
    details: { because: 'unknown-team' },
  });
});

test('two managers who fill different cells or parts at once both keep theirs; of the same cell the second hears', async () => {
  const manager = await ours.as('manager');
  const { version, routing } = await getRouting(manager);
  const content = { teamId: inside, withinMinutes: 30, fallbackTeamId: null, opening: null };
  const cell = (kind: string, to: typeof content | null) => ({
    side: 'customers' as const,
    channel: 'email',
    kind,
    was: null,
    to,
  });
  await writeRouting(manager, { version, cells: [cell('order', content)] });
  const second = await writeRouting(manager, { version, cells: [cell('service', content)] });
  expect(second.version).toBe(version + 2);
  expect(second.routing.rules).toHaveLength(routing.rules.length + 2);
  const mixed = await writeRouting(manager, { version, mix: [] });
  expect(mixed.routing.rules).toEqual(second.routing.rules);
  await expect(
    writeRouting(manager, {
      version: mixed.version,
      cells: [cell('order', { ...content, withinMinutes: 60 }), cell('complaint', content)],
    }),
  ).rejects.toMatchObject({
    code: 'conflict',
    details: {
      because: 'cells-changed',
      current: { clashes: [{ kind: 'order', now: content }] },
    },
  });
  expect((await getRouting(manager)).routing.rules).toEqual(second.routing.rules);
  await expect(writeRouting(manager, { version, mix: [] })).rejects.toMatchObject({ code: 'conflict' });
});
