import { sql, type RawBuilder } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';

import { signalMessages } from '#check/signals/messages.ts';
import type { SignalKind } from '#check/signals/rules/finding.ts';

import { textsAbout } from '../queries/texts-about.ts';
import type { WholePerson } from '../queries/whole-person.ts';
import type { SheetName } from './words.ts';

export type Row = Record<string, unknown>;
export type DossierSheet = { name: SheetName; rows: Row[] };

/** Everything but history, files and sessions, sheet by sheet; their keys are the words of the history's fields. */
export async function dossierSheets(tx: Tx, ctx: Context, who: WholePerson): Promise<DossierSheet[]> {
  const read = async (name: SheetName, query: RawBuilder<Row>): Promise<DossierSheet> => ({
    name,
    rows: (await query.execute(tx)).rows,
  });
  const contacts = sql`${who.contactIds}::uuid[]`;
  const member = sql`${who.memberId}::uuid`;
  const own = sql`t.organisation_id = ${ctx.organisationId}`;
  const p = sql`${who.pattern}::text`;
  const texts = await textsAbout(tx, ctx, who);
  return [
    await read(
      'person',
      sql`SELECT t.name, t.email, t.phone, t.job_title AS "jobTitle", t.account_id AS "accountId", t.details, t.fields,
            t.external_id AS "externalId", t.archived_at AS "archivedAt", NULL AS access
          FROM contact t WHERE ${own} AND t.id = ANY(${contacts})
          UNION ALL SELECT t.name, t.email, NULL, NULL, NULL, '{}', '{}', t.external_id, t.archived_at, t.access
          FROM member t WHERE ${own} AND t.id = ${member}`,
    ),
    await read(
      'roles',
      sql`SELECT t.role, t.share_percent AS "sharePercent", t.from_date AS "fromDate", t.to_date AS "toDate"
          FROM role_assignment t WHERE ${own} AND t.member_id = ${member} ORDER BY t.from_date`,
    ),
    await read(
      'consents',
      sql`SELECT t.channel, t.answer, t.on_date AS "onDate", t.source, t.proof, t.proof_link AS "proofLink"
          FROM consent t WHERE ${own} AND t.contact_id = ANY(${contacts}) ORDER BY t.on_date, t.id`,
    ),
    await read(
      'deals',
      sql`SELECT t.title, t.status, t.account_id AS "accountId", t.amount_cents AS "amountCents", t.currency,
            t.opened_on AS "openedOn", t.closed_on AS "closedOn", part.part, part.note
          FROM deal t LEFT JOIN LATERAL (SELECT p.part, p.note FROM deal_contact_part p
            WHERE (p.organisation_id, p.deal_id) = (t.organisation_id, t.id) AND p.contact_id = ANY(${contacts}) LIMIT 1) part ON true
          WHERE ${own} AND (t.contact_id = ANY(${contacts}) OR t.owner_id = ${member} OR part.part IS NOT NULL)
          ORDER BY t.opened_on NULLS LAST, t.id`,
    ),
    await read(
      'activities',
      sql`SELECT t.at, t.kind, t.status, t.outcome, t.minutes, t.note, t.member_id AS "memberId",
            t.contact_id AS "contactId", t.deal_id AS "dealId"
          FROM activity t WHERE ${own} AND (t.contact_id = ANY(${contacts}) OR t.member_id = ${member})
          ORDER BY t.at, t.id`,
    ),
    await read(
      'tasks',
      sql`SELECT t.title, t.note, t.kind, t.status, t.due_on AS "dueOn", t.member_id AS "memberId"
          FROM task t WHERE ${own} AND (t.contact_id = ANY(${contacts}) OR t.member_id = ${member})
          ORDER BY t.due_on, t.id`,
    ),
    await read(
      'actions',
      sql`SELECT t.title, t.note, t.status, t.due_on AS "dueOn", t.dropped_because AS reason
          FROM action t WHERE ${own} AND t.owner_id = ${member} ORDER BY t.due_on, t.id`,
    ),
    await read(
      'meetings',
      sql`SELECT m.planned_on AS "onDate", s.name AS title FROM meeting_attendance t
          JOIN meeting m ON (m.organisation_id, m.id) = (t.organisation_id, t.meeting_id)
          JOIN meeting_series s ON (s.organisation_id, s.id) = (m.organisation_id, m.series_id)
          WHERE ${own} AND t.member_id = ${member} ORDER BY m.planned_on, m.id`,
    ),
    {
      name: 'signals',
      rows: (
        await sql<{ kind: SignalKind; onDate: string; text: string | null }>`
          SELECT t.kind, t.found_on AS "onDate", (SELECT string_agg(a.note, E'\\n' ORDER BY a.at) FROM signal_answer a
            WHERE (a.organisation_id, a.signal_id) = (t.organisation_id, t.id)) AS text
          FROM signal t WHERE ${own} AND t.member_id = ${member} ORDER BY t.found_on, t.id`.execute(tx)
      ).rows.map(({ kind, onDate, text }) => ({ onDate, title: signalMessages[kind][ctx.language], text })),
    },
    await read(
      'quotes',
      sql`SELECT t.year || '-' || lpad(t.number::text, 4, '0') AS number, t.status, t.sent_at AS "sentAt",
            t.net_cents AS "netCents", t.currency, t.valid_until AS "validUntil", t.introduction
          FROM quote t WHERE ${own} AND t.contact_id = ANY(${contacts}) ORDER BY t.created_at, t.id`,
    ),
    {
      name: 'texts',
      rows: texts
        .filter(({ place }) => place !== 'activity')
        .map(({ where, at, text }) => ({ title: where, at: at?.toISOString() ?? null, text })),
    },
    await read(
      'imports',
      sql`SELECT t.file_name AS file, t.row::text AS text FROM import_problem t
          WHERE ${own} AND (t.row::text ~* ${p} OR t.value ~* ${p}) ORDER BY t.import_id, t.position`,
    ),
    await read(
      'notices',
      sql`SELECT t.at, t.says->>${ctx.language} AS text FROM notice t
          WHERE ${own} AND t.member_id = ${member} ORDER BY t.at, t.id`,
    ),
    await read(
      'views',
      sql`SELECT t.name, t.list FROM saved_view t WHERE ${own} AND t.owner_id = ${member} ORDER BY t.name`,
    ),
  ];
}
