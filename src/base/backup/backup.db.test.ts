import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { describedJobs } from '#app/jobs.ts';
import { newId } from '#base/db/context.ts';
import { knownMigrations, migrate } from '#base/db/migrate.ts';
import type { DatabasePlace } from '#base/db/pools.ts';
import { prepareJobs } from '#base/jobs/prepare.ts';
import { send } from '#base/jobs/send.ts';
import type { AccountId, ContactId, TaskId } from '#base/kernel/id.ts';
import { sendLetter } from '#base/mail/send-letter.ts';
import { remindOfTask } from '#do/tasks/jobs.ts';

import { openTestApplication } from '#tests/application.ts';
import { openBareDatabase, openCustomerDatabase, type BareDatabase } from '#tests/bare-database.ts';
import { asOwner, inEveryOrganisation, openTestDatabase, type TestDatabase } from '#tests/database.ts';
import { makeOrganisation, type TestOrganisation } from '#tests/organisation.ts';

import { smallDisk } from '../../../bench/support/crash/small-disk.ts';
import { leftBehind } from './catalogue.ts';
import { restoreBackup, type RestoredBackup } from './restore-backup.ts';
import { takeBackup, type TakenBackup } from './take-backup.ts';

const secret = 'a secret of more than thirty-two characters';
const version = '0.1.0';

let folder: string;
let database: TestDatabase;
let other: TestOrganisation;
let made: TakenBackup;
const opened: { drop(): Promise<void> }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cadans-drill-'));
  database = await openTestDatabase();
  // The invented company in small: a row or more in most tables.
  await restore(
    database.place,
    fileURLToPath(new URL('../../../tests/releases/0.1.0.tar.zst', import.meta.url)),
  );
  other = await makeOrganisation(database, { name: 'De andere' });
  await signUp(database);
  await other.ctx.transaction(async (tx) => {
    await send(
      tx,
      remindOfTask,
      { taskId: newId<TaskId>(), title: 'Bellen' },
      { startAfter: new Date(Date.now() + 86_400_000) },
    );
  });
  await asOwner(database.place, (client) =>
    client.query(
      `INSERT INTO jobs.job_common (id, name, data) VALUES (gen_random_uuid(), '${sendLetter.name}', '{}')`,
    ),
  );
  made = await backUp('drill.tar.zst', database.place);
}, 180_000);
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
}, 120_000);
afterEach(async () => {
  for (const one of opened.splice(0)) await one.drop();
}, 120_000);

async function signUp(place: TestDatabase): Promise<void> {
  const { application, ask } = await openTestApplication(place);
  const answer = await ask({
    method: 'POST',
    url: '/api/v1/sign-up',
    payload: {
      organisationName: 'Proef',
      name: 'Proef Een',
      email: 'proef@example.test',
      password: 'een heel lang wachtwoord',
      language: 'nl',
    },
  });
  expect(answer.status).toBeLessThan(300);
  await application.close();
}

const backUp = (name: string, place: DatabasePlace, passphrase?: string) =>
  takeBackup({ place, path: join(folder, name), secret, version, passphrase });

const restore = (place: DatabasePlace, path: string, passphrase?: string): Promise<RestoredBackup> =>
  restoreBackup({ place, path, passphrase, jobs: describedJobs });

async function bare(): Promise<BareDatabase> {
  const one = await openBareDatabase();
  opened.push(one);
  return one;
}

/** Every table with the number of its rows and the fingerprint of all that they hold. */
async function everyRow(place: DatabasePlace): Promise<Record<string, string>> {
  return asOwner(place, async (client) => {
    const { rows } = await client.query<{ name: string; place: string }>(
      `SELECT schemaname || '.' || tablename AS name, format('%I.%I', schemaname, tablename) AS place
       FROM pg_tables WHERE schemaname IN ('public', 'identity') ORDER BY 1`,
    );
    const seen: Record<string, string> = {};
    for (const { name, place: table } of rows) {
      if (leftBehind[name] !== undefined) continue;
      const { rows: found } = await client.query<{ content: string }>(
        `SELECT count(*) || ' ' || coalesce(md5(string_agg(line, '|' ORDER BY line)), '') AS content
         FROM (SELECT t::text AS line FROM ${table} t) lines`,
      );
      seen[name] = found[0]?.content ?? '';
    }
    return seen;
  });
}

/** Tables, columns, keys, indexes, triggers, walls, functions and rights, as PostgreSQL tells of them. */
async function schemaOf(place: DatabasePlace): Promise<string[]> {
  return asOwner(place, async (client) => {
    const { rows } = await client.query<{ line: string }>(`
      SELECT format('%s.%s %s %s %s', table_schema, table_name, column_name, data_type, is_nullable) AS line
        FROM information_schema.columns WHERE table_schema IN ('public', 'identity')
      UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
        WHERE connamespace IN ('public'::regnamespace, 'identity'::regnamespace)
      UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname IN ('public', 'identity')
      UNION ALL SELECT tgrelid::regclass || ' ' || tgenabled::text || ' ' || pg_get_triggerdef(oid) FROM pg_trigger
        WHERE NOT tgisinternal
      UNION ALL SELECT format('%s.%s %s %s', schemaname, tablename, policyname, qual) FROM pg_policies
        WHERE schemaname IN ('public', 'identity')
      UNION ALL SELECT oid::regclass || ' ' || relrowsecurity || relforcerowsecurity FROM pg_class
        WHERE relkind = 'r' AND relnamespace IN ('public'::regnamespace, 'identity'::regnamespace)
      UNION ALL SELECT p.oid::regprocedure || ' ' || prosecdef || md5(prosrc) FROM pg_proc p
        WHERE pronamespace IN ('public'::regnamespace, 'identity'::regnamespace)
      UNION ALL SELECT format('%s.%s %s %s', table_schema, table_name, grantee, privilege_type)
        FROM information_schema.role_table_grants
        WHERE grantee LIKE 'cadans\\_%' AND grantee NOT IN ('cadans_customer') AND table_schema IN ('public', 'identity')`);
    return rows.map(({ line }) => line).sort();
  });
}

/** The backup, put back once for those who look at what came of it. */
let drill: BareDatabase;
let restored: RestoredBackup;
beforeAll(async () => {
  drill = await openBareDatabase();
  restored = await restore(drill.place, made.path);
}, 180_000);
afterAll(() => drill.drop(), 120_000);

describe('the drill: a backup put back in another place', () => {
  test('holds every row of every table, and the same schema', async () => {
    expect(restored.migrated).toEqual([]);
    expect(restored.rows).toBe(made.rows);
    const before = await everyRow(database.place);
    expect(Object.keys(before).length).toBeGreaterThan(50);
    expect(await everyRow(drill.place)).toEqual(before);
    expect(await schemaOf(drill.place)).toEqual(await schemaOf(database.place));
  }, 180_000);

  test('goes from the embedded database to a server whose role is no superuser, and back from there', async () => {
    const customer = await openCustomerDatabase();
    opened.push(customer);
    await restore(customer.place, made.path);
    const again = await backUp('again.tar.zst', customer.place);
    // But for the letter, which was not put back.
    expect(again.rows).toBe(made.rows - 1);
    const home = (await bare()).place;
    await restore(home, again.path);
    expect(await everyRow(home)).toEqual(await everyRow(database.place));
  }, 180_000);

  test('lets people in with their own password, in new sessions', async () => {
    const sessions = await asOwner(drill.place, (client) => client.query('SELECT FROM identity.session'));
    expect(sessions.rowCount).toBe(0);
    const { application, ask } = await openTestApplication({ ...database, place: drill.place });
    const signIn = await ask({
      method: 'POST',
      url: '/api/v1/sign-in',
      payload: { email: 'proef@example.test', password: 'een heel lang wachtwoord' },
    });
    expect(signIn.status).toBe(204);
    const me = await ask({ method: 'GET', url: '/api/v1/me', cookie: signIn.cookie });
    expect(me.status).toBe(200);
    // New rows take new numbers, though their tables came with theirs.
    const account = await ask({
      method: 'POST',
      url: '/api/v1/accounts',
      cookie: signIn.cookie,
      payload: { name: 'Nieuwe relatie met onbekende woorden' },
    });
    expect(account.status).toBeLessThan(300);
    await application.close();
  }, 180_000);

  test('goes on with the jobs that wait, but sends no letter twice', async () => {
    const { rows } = await asOwner(drill.place, (client) =>
      client.query<{ name: string; group_id: string | null }>(
        `SELECT name, group_id FROM jobs.job_common WHERE name NOT LIKE '\\_\\_pgboss%' ORDER BY name`,
      ),
    );
    expect(rows).toHaveLength(restored.jobs);
    expect(rows).toContainEqual({ name: remindOfTask.name, group_id: other.ctx.organisationId });
    expect(rows.map(({ name }) => name)).not.toContain(sendLetter.name);
  }, 180_000);
});

describe('a backup', () => {
  test('is of one moment, though people go on working', async () => {
    const work = { goes: true, written: 0 };
    const own = { organisation_id: other.ctx.organisationId };
    const working = (async () => {
      while (work.goes) {
        await other.ctx.transaction(async (tx) => {
          const [id, name] = [newId<AccountId>(), `Samen ${work.written}`];
          await tx
            .insertInto('account')
            .values({ ...own, id, name })
            .execute();
          await tx
            .insertInto('contact')
            .values({ ...own, id: newId<ContactId>(), account_id: id, name })
            .execute();
        });
        work.written++;
      }
    })();
    while (work.written < 5) await new Promise((done) => setTimeout(done, 10));
    const busy = await backUp('busy.tar.zst', database.place);
    work.goes = false;
    await working;
    const { place } = await bare();
    await restore(place, busy.path);
    const pairs = await inEveryOrganisation<{ accounts: number; contacts: number }>(
      place,
      `SELECT (SELECT count(*) FROM account WHERE name LIKE 'Samen %') AS accounts,
         (SELECT count(*) FROM contact WHERE name LIKE 'Samen %') AS contacts`,
    );
    const [most] = pairs.toSorted((a, b) => b.accounts - a.accounts);
    expect(most?.accounts).toBeGreaterThanOrEqual(5);
    expect(most?.contacts).toBe(most?.accounts);
  }, 180_000);

  test('closed with a passphrase brings the secret along; an open one tells only which it was', async () => {
    const closed = await backUp('closed.tar.zst.age', database.place, 'een lange zin');
    const { head } = await restore((await bare()).place, closed.path, 'een lange zin');
    expect(head.secret.value).toBe(secret);
    expect(restored.head.secret.value).toBeUndefined();
    expect(restored.head.secret.fingerprint).toBe(head.secret.fingerprint);
    expect((await readFile(closed.path)).includes(Buffer.from('cadans'))).toBe(false);
    expect((await stat(closed.path)).mode & 0o077).toBe(0);
  }, 180_000);

  test('leaves behind what lets somebody in and was meant for a short time', async () => {
    const { rows } = await asOwner(database.place, (client) =>
      client.query<{ name: string }>(`SELECT schemaname || '.' || tablename AS name FROM pg_tables`),
    );
    const names = rows.map(({ name }) => name);
    const short = names.filter((name) => /^identity\.(session|verification|step|attempt)$/.test(name));
    expect(short.length).toBeGreaterThanOrEqual(2);
    for (const name of [...short, 'public.schema_migration']) expect(leftBehind[name]).toBeTruthy();
  });
});

describe('putting back is refused before anything is touched', () => {
  test('where somebody is already', async () => {
    const before = await everyRow(database.place);
    await database.pools.app.query('SELECT 1');
    await expect(restore(database.place, made.path)).rejects.toMatchObject({ code: 'place-in-use' });
    const there = await everyRow(drill.place);
    await expect(restore(drill.place, made.path)).rejects.toMatchObject({ code: 'place-not-empty' });
    expect(await everyRow(drill.place)).toEqual(there);
    expect(await everyRow(database.place)).toEqual(before);
  }, 180_000);

  test('where something else lives', async () => {
    const place = (await bare()).place;
    await asOwner(place, (client) => client.query('CREATE TABLE boekhouding (regel text)'));
    await expect(restore(place, made.path)).rejects.toMatchObject({ code: 'place-of-others' });
    await asOwner(place, (client) => client.query('SELECT regel FROM boekhouding'));
  });

  test('of a file that was cut, altered or made by a newer Cadans', async () => {
    const place = (await bare()).place;
    const whole = await readFile(made.path);
    const cut = join(folder, 'cut.tar.zst');
    await writeFile(cut, whole.subarray(0, Math.floor(whole.length * 0.7)));
    await expect(restore(place, cut)).rejects.toMatchObject({ code: 'damaged' });
    const altered = join(folder, 'altered.tar.zst');
    const turned = Buffer.from(whole);
    const middle = Math.floor(whole.length / 2);
    turned.fill(0, middle, middle + 50);
    await writeFile(altered, turned);
    await expect(restore(place, altered)).rejects.toMatchObject({ code: 'damaged' });
    const newer = await bare();
    await migrate(newer.place);
    await prepareJobs(newer.place, describedJobs);
    await asOwner(newer.place, (client) =>
      client.query(`INSERT INTO schema_migration (name, checksum) VALUES ('9999_of_later.sql', 'x')`),
    );
    const later = await backUp('later.tar.zst', newer.place);
    await expect(restore(place, later.path)).rejects.toMatchObject({ code: 'newer-backup' });
    const { rows } = await asOwner(place, (client) =>
      client.query(`SELECT FROM pg_tables WHERE schemaname IN ('public', 'identity', 'jobs')`),
    );
    expect(rows).toEqual([]);
  }, 180_000);
});

test('a backup of an older version is put back as it was and brought up to date', async () => {
  const known = await knownMigrations();
  const older = known.slice(0, -3);
  const source = await bare();
  await migrate(source.place, undefined, older);
  await prepareJobs(source.place, describedJobs);
  await asOwner(source.place, async (client) => {
    const id = newId();
    await client.query(`SELECT set_config('cadans.organisation_id', $1, false)`, [id]);
    await client.query(`INSERT INTO organisation (organisation_id, name) VALUES ($1, 'Van vroeger')`, [id]);
  });
  const old = await backUp('old.tar.zst', source.place);
  // Also where a newer, uninhabited schema stands already, as after a first start.
  const place = (await bare()).place;
  await migrate(place);
  await prepareJobs(place, describedJobs);
  const { migrated } = await restore(place, old.path);
  expect(migrated).toEqual(known.slice(-3).map(({ name }) => name));
  const { rows } = await asOwner(place, (client) => client.query('SELECT name FROM identity.organisation'));
  expect(rows).toEqual([{ name: 'Van vroeger' }]);
  expect(await schemaOf(place)).toEqual(await schemaOf(database.place));
}, 180_000);

test('a restore that is killed on its way leaves the place empty, and the next one brings everything', async () => {
  const { place } = await bare();
  let killed = false;
  const kill = () =>
    asOwner(place, (client) =>
      client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND pid <> pg_backend_pid()`,
      ),
    );
  let killing: Promise<unknown> = Promise.resolve();
  await expect(
    restoreBackup({
      place,
      path: made.path,
      jobs: describedJobs,
      onProgress: (_, part) => {
        if (part < 0.5 || killed) return;
        killed = true;
        killing = kill();
      },
    }),
  ).rejects.toThrow(/terminat/);
  await killing;
  expect(killed).toBe(true);
  const { rows } = await asOwner(place, (client) =>
    client.query('SELECT count(*)::integer AS n FROM identity.user'),
  );
  expect(rows).toEqual([{ n: 0 }]);
  expect((await restore(place, made.path)).rows).toBe(made.rows);
}, 180_000);

test('a backup for which the disk has no room leaves no file, and says so', async ({ skip }) => {
  const disk = await smallDisk(4);
  if (disk === null) return skip('only who may mount a disk of its own can fill one without harm');
  try {
    await disk.fillUpTo(32 * 1024);
    const path = join(disk.folder, 'full.tar.zst');
    await expect(takeBackup({ place: database.place, path, secret, version })).rejects.toMatchObject({
      code: 'disk-full',
    });
    expect((await readdir(disk.folder)).filter((name) => name !== 'ballast')).toEqual([]);
    await disk.makeRoom();
    await takeBackup({ place: database.place, path, secret, version });
    expect(await readdir(disk.folder)).toEqual(['full.tar.zst']);
  } finally {
    await disk.remove();
  }
}, 120_000);
