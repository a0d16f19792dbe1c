import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { newId, openContext, type Context } from '#base/db/context.ts';
import { connectionOptions } from '#base/db/pools.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { asOwner, type TestDatabase } from '#tests/database.ts';
import { openInventedCompany } from '#tests/invented-company.ts';
import { makeOrganisation } from '#tests/organisation.ts';

/**
 * Tables that everybody in an organisation may read whatever they see of accounts and deals, with the reason. A table
 * that is neither here nor shut by its policies to somebody who sees nobody's rows fails the test below.
 */
const everybodys: Record<string, string> = {
  organisation: 'where one works',
  member: 'the people whom one works with',
  team: 'the people whom one works with',
  role_assignment: 'who wears which hat',
  sales_cycle: 'how the organisation sells',
  sales_cycle_team: 'how the organisation sells',
  phase: 'how the organisation sells',
  exit_criterion: 'how the organisation sells',
  loss_reason: 'how the organisation sells',
  after_order_step: 'how the organisation sells',
  product: 'what the organisation sells',
  competitor: 'whom the organisation meets',
  custom_field: 'which fields there are',
  approach_rules: 'what the law asks',
  quote_setting: 'what stands on every quote',
  house_style: 'how what is printed looks',
  quote_counter: 'the last number given',
  saved_view: 'how lists are looked at; shows no rows',
  default_view: 'how lists are looked at; shows no rows',
  board_view: 'how the board is looked at; shows no rows',
  task_reminder_choice: 'how somebody wants to be reminded',
  api_key: 'only administrators ask for it; shows no rows',
  staff_consent: 'what works council or staff agreed to; it is about everybody',
  figure_comment: 'what was said of totals; of a person only who may see that person’s figures asks for it',
  wall: 'what a screen shows; shows no rows',
  celebration_setting: 'whether wins are celebrated; shows no rows',
  celebration_choice: 'how somebody wants to be told; shows no rows',
  public_link: 'only whoever made it and managers ask for it; shows no rows',
  webhook: 'only administrators ask for it; shows no rows',
  saved_mapping: 'what columns of a file mean; shows no rows',
  import_schedule: 'when files are fetched; shows no rows',
  import_schedule_run: 'when files were fetched; shows no rows',
  import_seen_file: 'which files were fetched; shows no rows',
  retention_rule: 'how long what is kept; shows no rows',
  signal_run: 'when the figures were looked through; shows no rows',
  rhythm_item: 'how the team spends its week',
  meeting_series: 'when a team meets; one between two is held by a policy of its own',
  meeting: 'what a team said and decided; one between two is held by a policy of its own',
  meeting_item: 'what a team said and decided; seen with its meeting',
  meeting_vote: 'what a team wants to talk about; seen with its meeting',
  meeting_attendance: 'who was in a meeting; seen with it',
  rhythm_mark: 'whether what the team agreed on was done',
  action: 'what was agreed with each other; those between two are held by a policy of their own',
  rhythm_setting: 'how the team spends its week',
  rhythm_exception: 'how the team spends its week',
  rhythm_plan: 'how the team spends its week',
  member_week: 'when one’s colleagues work',
  focus_session: 'one’s own focus blocks: every question for them names their member',
  own_calendar: 'one’s own calendar: every question names its member; shows no rows',
  own_appointment: 'when somebody is busy: one’s own, or hours for the planner',
  absence: 'when one’s colleagues are away; no reason is kept',
  process: 'how the organisation sells',
  routing: 'which team takes what comes in',
  panel_answer: 'what customers, of whom nobody knows who they are, answered',
  process_drawing: 'how the organisation sells',
  process_edit: 'how the organisation sells',
  process_release: 'how the organisation sells',
  process_confirmation: 'who read how the organisation sells',
  process_acceptance: 'how the organisation sells',
  process_change_action: 'how the organisation sells',
  kpi: 'what the organisation counts',
  kpi_order: 'what the organisation counts',
  sales_role: 'which roles there are',
  kpi_definition: 'what the organisation counts',
  entrance: 'how one comes in; shows no rows',
  single_sign_on: 'how one comes in; shows no rows',
  job_progress: 'how far a job is; shows no rows',
  idempotency_key: 'answers of one’s own requests, found by one’s own key',
};

let database: TestDatabase;
let tables: string[];
let all: Context;
let stranger: MemberId;
let lonely: MemberId;

beforeAll(async () => {
  const invented = await openInventedCompany();
  ({ database } = invented);
  const other = await makeOrganisation(database, { name: 'De andere' });
  stranger = (await other.as('member')).memberId;
  all = openContext(database.pools.app, {
    organisation: { ...other.ctx.organisation, id: invented.ctx.organisationId },
    actor: { kind: 'command-line' },
    language: 'nl',
    now: new Date(),
  });
  lonely = newId<MemberId>();
  await all.transaction(async (tx) => {
    await sql`INSERT INTO member (organisation_id, id, name) VALUES (${all.organisationId}, ${lonely}, 'Zonder Team')`.execute(
      tx,
    );
    // Somebody has everything: what is nobody's would be everybody's.
    await sql`UPDATE account SET owner_id = (SELECT id FROM member WHERE id <> ${lonely} ORDER BY id LIMIT 1) WHERE owner_id IS NULL`.execute(
      tx,
    );
    await sql`UPDATE deal SET owner_id = (SELECT id FROM member WHERE id <> ${lonely} ORDER BY id LIMIT 1) WHERE owner_id IS NULL`.execute(
      tx,
    );
    await sql`DELETE FROM contact WHERE account_id IS NULL`.execute(tx);
    for (const row of oneOfEach) await sql.raw(row.replaceAll('$own', `'${all.organisationId}'`)).execute(tx);
    await sql`UPDATE organisation SET visibility = 'below'`.execute(tx);
  });
  tables = await asOwner(database.place, async (client) => {
    const found = await client.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_migration' ORDER BY 1`,
    );
    return found.rows.map(({ name }) => name);
  });
});
afterAll(() => database.drop());

const deal = '(SELECT id FROM deal ORDER BY id LIMIT 1)';
const account = '(SELECT id FROM account ORDER BY id LIMIT 1)';
const another = '(SELECT id FROM account ORDER BY id DESC LIMIT 1)';
const somebody = '(SELECT member_id FROM role_assignment ORDER BY member_id LIMIT 1)';
/** A row in each table that the invented company leaves empty. */
const oneOfEach = [
  // What a role aims at is everybody's; what one person aims at is not.
  'DELETE FROM kpi_target WHERE member_id IS NULL',
  `INSERT INTO kpi_target (organisation_id, id, kpi_id, member_id, from_week, value, per)
   SELECT organisation_id, gen_random_uuid(), id, ${somebody}, '2026-01-05', 5, 'week' FROM kpi ORDER BY id LIMIT 1`,
  `INSERT INTO signal (organisation_id, id, identity, kind, member_id, whose, turn, strength, since, facts, found_on, seen_on)
   VALUES ($own, gen_random_uuid(), 'x', 'rotting', ${somebody}, ARRAY[${somebody}], 'worse', 'fair', current_date, '{}',
     current_date, current_date)`,
  `INSERT INTO signal_answer (organisation_id, id, signal_id, kind, at)
   SELECT organisation_id, gen_random_uuid(), id, 'agenda', now() FROM signal LIMIT 1`,
  `INSERT INTO signal_baseline (organisation_id, figure, subject, from_week, until_week, weeks, mean, moving_range)
   VALUES ($own, 'x', 'organisation', '2026-11-16', '2026-11-16', 12, 1, 1)`,
  `INSERT INTO erasure (organisation_id, id, kind, subject_ids, pseudonym, reason, counts, kept, at)
   VALUES ($own, gen_random_uuid(), 'contact', ARRAY[gen_random_uuid()], 'X', 'x', '{}', '[]', now())`,
  `INSERT INTO retention_rule (organisation_id, kind, keep, updated_at) VALUES ($own, 'exports', 7, now())`,
  `INSERT INTO retention_run (organisation_id, id, at, report) VALUES ($own, gen_random_uuid(), now(), '[]')`,
  `INSERT INTO stored_file (organisation_id, id, name, media_type, size, sha256, owner_kind, owner_id, created_at)
   VALUES ($own, gen_random_uuid(), 'a.txt', 'text/plain', 1, '', 'deal', ${deal}, now())`,
  `INSERT INTO file_chunk (organisation_id, file_id, position, bytes)
   SELECT organisation_id, id, 999, 'x' FROM stored_file WHERE owner_kind = 'deal' LIMIT 1`,
  `INSERT INTO notice (organisation_id, id, member_id, kind, says, path, at)
   VALUES ($own, gen_random_uuid(), ${somebody}, 'task.given', '{}', '/', now())`,
  `INSERT INTO note_mention (organisation_id, note_id, member_id, name, created_at)
   SELECT organisation_id, id, ${somebody}, 'X', now() FROM note ORDER BY id LIMIT 1 ON CONFLICT DO NOTHING`,
  `INSERT INTO likeness_verdict (organisation_id, kind, low_id, high_id, verdict, at)
   VALUES ($own, 'account', ${account}, ${another}, 'different', now())`,
  `INSERT INTO merge (organisation_id, id, kind, winner_id, loser_id, at, before, after, moved)
   VALUES ($own, gen_random_uuid(), 'account', ${account}, ${another}, now(), '{}', '{}', '[]')`,
  `INSERT INTO deal_approval (organisation_id, id, deal_id, phase_id, status, currency, asked_at)
   SELECT organisation_id, gen_random_uuid(), id, phase_id, 'withdrawn', currency, now() FROM deal ORDER BY id LIMIT 1`,
  `INSERT INTO deal_process_tick (organisation_id, id, deal_id, process_id, node_id, step, point, ticked_at)
   SELECT organisation_id, gen_random_uuid(), ${deal}, id, 'x', 'X', 'x', now() FROM process LIMIT 1`,
  `INSERT INTO bulk_change (organisation_id, id, member_id, change) VALUES ($own, gen_random_uuid(), ${somebody}, '{}')`,
  `INSERT INTO bulk_change_row (organisation_id, bulk_change_id, deal_id, title)
   SELECT organisation_id, id, ${deal}, 'X' FROM bulk_change LIMIT 1`,
  `INSERT INTO export (organisation_id, id, subject, format, language, asked_by_id, created_at, expires_at)
   VALUES ($own, gen_random_uuid(), 'deals', 'csv', 'nl', ${somebody}, now(), now())`,
  `INSERT INTO import (organisation_id, id, created_at) VALUES ($own, gen_random_uuid(), now())`,
  `INSERT INTO import_file (organisation_id, import_id, id, name, size)
   SELECT organisation_id, id, gen_random_uuid(), 'a.csv', 1 FROM import LIMIT 1`,
  `INSERT INTO import_chunk (organisation_id, file_id, position, bytes) SELECT organisation_id, id, 0, 'x' FROM import_file LIMIT 1`,
  `INSERT INTO bring_back (organisation_id, id, file_name, size, told, created_at)
   VALUES ($own, gen_random_uuid(), 'a.zip', 1, '{}', now())`,
  `INSERT INTO bring_back_chunk (organisation_id, position, bytes) VALUES ($own, 0, 'x')`,
  `INSERT INTO import_problem (organisation_id, import_id, position, file_name, line, reason, row)
   SELECT organisation_id, id, 0, 'a.csv', 1, 'x', '{}' FROM import LIMIT 1`,
  `INSERT INTO import_change (organisation_id, import_id, table_name, row_id, before)
   SELECT organisation_id, id, 'deal', ${deal}, '{}' FROM import LIMIT 1`,
  `INSERT INTO import_mark (organisation_id, row_id, import_id, mark) SELECT organisation_id, ${deal}, id, 'x' FROM import LIMIT 1`,
  `INSERT INTO import_alias (organisation_id, table_name, external_source, external_id, row_id, import_id)
   SELECT organisation_id, 'account', 'x', 'x', ${account}, id FROM import LIMIT 1`,
  `INSERT INTO import_stay (organisation_id, import_id, deal_external_id, position, stay)
   SELECT organisation_id, id, 'x', 0, '{}' FROM import LIMIT 1`,
  `INSERT INTO webhook (organisation_id, id, url, events, secret_sealed)
   VALUES ($own, gen_random_uuid(), 'https://verzonnen.example', '{deal}', '')`,
  `INSERT INTO webhook_message (organisation_id, id, type, at, body) VALUES ($own, gen_random_uuid(), 'deal.won', now(), '')`,
  `INSERT INTO webhook_delivery (organisation_id, webhook_id, message_id)
   SELECT m.organisation_id, w.id, m.id FROM webhook_message m, webhook w LIMIT 1`,
  `INSERT INTO webhook_attempt (organisation_id, id, webhook_id, message_id, at, millis)
   SELECT organisation_id, gen_random_uuid(), webhook_id, message_id, now(), 1 FROM webhook_delivery LIMIT 1`,
  `INSERT INTO consent (organisation_id, id, account_id, channel, answer, on_date, source, recorded_at)
   VALUES ($own, gen_random_uuid(), ${account}, 'phone', 'given', current_date, 'x', now())`,
  `INSERT INTO audit_entry (organisation_id, id, at, actor_kind, action, subject_kind, subject_id, after)
   VALUES ($own, gen_random_uuid(), now(), 'job', 'deal.edited', 'deal', ${deal}, '{}')`,
];

/** What the application's role reads of each table in one organisation, with what the transaction says before it looks. */
async function lookAtAll(organisation: string | null, before: string | null) {
  const client = new pg.Client(connectionOptions(database.place, 'cadans_app'));
  await client.connect();
  try {
    await client.query('BEGIN');
    if (organisation !== null)
      await client.query(`SELECT set_config('cadans.organisation_id', $1, true)`, [organisation]);
    if (before !== null) await client.query(before);
    const seen = new Map<string, number>();
    for (const table of tables) {
      await client.query('SAVEPOINT look');
      try {
        const { rows } = await client.query<{ count: string }>(`SELECT count(*) FROM ${table}`);
        seen.set(table, Number(rows[0]?.count ?? 0));
      } catch (error) {
        if (!(error instanceof pg.DatabaseError) || error.code !== '42501') throw error;
        await client.query('ROLLBACK TO look');
        seen.set(table, 0);
      }
    }
    return seen;
  } finally {
    await client.end();
  }
}

const lookAround = (member: string) =>
  `SELECT set_config('cadans.member_id', '${member}', true), look_around('${member}')`;

test('somebody who sees nobody’s accounts and deals reads nothing from any table that hangs on them', async () => {
  const everything = await lookAtAll(all.organisationId, `SET LOCAL cadans.sees = 'all'`);
  const narrow = await lookAtAll(all.organisationId, lookAround(lonely));
  const shut = tables.filter((table) => everybodys[table] === undefined && !table.startsWith('search_'));
  // Only a table in which there is something shows that it is shut.
  expect(shut.filter((table) => (everything.get(table) ?? 0) === 0)).toEqual([]);
  expect(shut.filter((table) => (narrow.get(table) ?? 0) > 0)).toEqual([]);
  for (const table of Object.keys(everybodys)) expect([table, tables.includes(table)]).toEqual([table, true]);
});

test('an organisation without anybody who looks around is seen by nobody', async () => {
  const seen = await lookAtAll(all.organisationId, null);
  expect(tables.filter((table) => everybodys[table] === undefined && (seen.get(table) ?? 0) > 0)).toEqual([]);
});

test('somebody of another organisation, or of none, sees nothing however they look', async () => {
  {
    const seen = await lookAtAll(all.organisationId, lookAround(stranger));
    expect(tables.filter((table) => everybodys[table] === undefined && (seen.get(table) ?? 0) > 0)).toEqual(
      [],
    );
  }
  const without = await lookAtAll(null, `SET LOCAL cadans.sees = 'all'`);
  expect([...without].filter(([, rows]) => rows > 0)).toEqual([]);
});

test('with the setting as it comes, everybody sees what there is', async () => {
  await all.transaction((tx) => sql`UPDATE organisation SET visibility = 'everything'`.execute(tx));
  try {
    const seen = await lookAtAll(all.organisationId, lookAround(lonely));
    for (const table of [
      'deal',
      'account',
      'contact',
      'activity',
      'note',
      'quote',
      'deal_event',
      'weekly_sum',
      'phase_sum',
    ])
      expect([table, (seen.get(table) ?? 0) > 0]).toEqual([table, true]);
  } finally {
    await all.transaction((tx) => sql`UPDATE organisation SET visibility = 'below'`.execute(tx));
  }
});

test('functions of the schema’s owner that the application may call are named here, with what they answer', async () => {
  const called = await asOwner(database.place, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT p.proname AS name FROM pg_proc p
       WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef AND p.prorettype <> 'trigger'::regtype
         AND has_function_privilege('cadans_app', p.oid, 'EXECUTE') ORDER BY 1`,
    );
    return rows.map(({ name }) => name);
  });
  expect(called).toEqual([
    // Yes or no, of one row, within what the transaction sees.
    'account_has_seen_deal',
    'account_seen',
    // What is seen, as ids.
    'accounts_of_seen_deals',
    'bulk_change_is_own',
    'contact_in_seen_deal',
    'contact_seen',
    'contacts_of_seen_deals',
    'deal_seen',
    // Search, within what the transaction sees.
    'entries_holding',
    // Takes a person out of the history, which takes an administrator, and writes that down.
    'erase_from_history',
    'file_seen',
    // Undoes an import, which takes an administrator.
    'forget_imported_events',
    // With both recount_kpis: counts the sums of KPIs of one's own organisation anew.
    'kpi_halves',
    'note_seen',
    'recount_kpis',
    'recount_kpis_of_half',
    'search_entries',
    'search_words',
    'seen_accounts',
    // Takes what has served its time from the history, which takes an administrator or their rule.
    'shorten_history',
    // Ends sessions of members of one's own organisation.
    'sign_members_out',
    'subject_seen',
  ]);
});
