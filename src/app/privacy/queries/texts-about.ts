import { sql, type RawBuilder } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';

import type { TextPlace } from '../words.ts';
import type { WholePerson } from './whole-person.ts';

export type TextAbout = {
  /** `activity:…id…`; of what has no id of its own, those of its key one after the other. */
  key: string;
  place: TextPlace;
  where: string | null;
  path: string | null;
  at: Date | null;
  text: string;
  /** It belongs to the person: an activity with them, a task about them. */
  own: boolean;
  found: boolean;
};

/** A place where texts stand: how they are read, and how one is written. `keys` are the columns behind its place. */
export type Place = {
  table: string;
  column: string;
  keys: readonly string[];
  /** Can the text be empty? Else it is replaced by a word. */
  nullable: boolean;
  version?: true;
  /** The condition that a row (t) belongs to the person, and that it belongs to a deal or account of theirs. */
  own: (who: Ids) => RawBuilder<unknown>;
  near: (who: Ids) => RawBuilder<unknown>;
  where: RawBuilder<unknown>;
  path: RawBuilder<unknown>;
  at: RawBuilder<unknown>;
  /** What the law keeps is not decided on here. */
  except?: RawBuilder<unknown>;
};

type Ids = { contacts: RawBuilder<unknown>; deals: RawBuilder<unknown>; accounts: RawBuilder<unknown> };

const no = () => sql`false`;
const dealOf = sql`(SELECT d.title FROM deal d WHERE (d.organisation_id, d.id) = (t.organisation_id, t.deal_id))`;
const accountOf = sql`(SELECT a.name FROM account a WHERE (a.organisation_id, a.id) = (t.organisation_id, t.account_id))`;
const contactOf = sql`(SELECT c.name FROM contact c WHERE (c.organisation_id, c.id) = (t.organisation_id, t.contact_id))`;
const dealPath = sql`'/deals/' || t.deal_id`;
const inDeal = ({ deals }: Ids) => sql`t.deal_id = ANY(${deals})`;
const byContact = ({ contacts }: Ids) => sql`t.contact_id = ANY(${contacts})`;

export const places: Record<TextPlace, Place> = {
  activity: {
    table: 'activity',
    column: 'note',
    keys: ['id'],
    nullable: true,
    version: true,
    own: byContact,
    near: ({ deals, accounts }) => sql`(t.deal_id = ANY(${deals}) OR t.account_id = ANY(${accounts}))`,
    where: sql`coalesce(${dealOf}, (SELECT a.name FROM account a WHERE (a.organisation_id, a.id) = (t.organisation_id, t.account_id)))`,
    path: sql`coalesce('/deals/' || t.deal_id, '/accounts/' || t.account_id)`,
    at: sql`t.at`,
  },
  note: {
    table: 'note',
    column: 'text',
    keys: ['id'],
    nullable: false,
    version: true,
    own: byContact,
    near: (ids) => sql`(${inDeal(ids)} OR t.account_id = ANY(${ids.accounts}))`,
    where: sql`coalesce(${dealOf}, ${accountOf}, ${contactOf})`,
    path: sql`coalesce('/deals/' || t.deal_id, '/accounts/' || t.account_id, '/contacts/' || t.contact_id)`,
    at: sql`t.created_at`,
  },
  'task-title': {
    table: 'task',
    column: 'title',
    keys: ['id'],
    nullable: false,
    version: true,
    own: no,
    near: (ids) => sql`(${inDeal(ids)} OR ${byContact(ids)} OR t.account_id = ANY(${ids.accounts}))`,
    where: dealOf,
    path: sql`'/tasks/' || t.id`,
    at: sql`t.created_at`,
  },
  'task-note': {
    table: 'task',
    column: 'note',
    keys: ['id'],
    nullable: true,
    version: true,
    own: byContact,
    near: (ids) => sql`(${inDeal(ids)} OR t.account_id = ANY(${ids.accounts}))`,
    where: sql`t.title`,
    path: sql`'/tasks/' || t.id`,
    at: sql`t.created_at`,
  },
  'action-title': {
    table: 'action',
    column: 'title',
    keys: ['id'],
    nullable: false,
    version: true,
    own: no,
    near: no,
    where: sql`t.origin_name`,
    path: sql`'/actions/' || t.id`,
    at: sql`t.created_at`,
  },
  'action-note': {
    table: 'action',
    column: 'note',
    keys: ['id'],
    nullable: true,
    version: true,
    own: no,
    near: no,
    where: sql`t.title`,
    path: sql`'/actions/' || t.id`,
    at: sql`t.created_at`,
  },
  // Dropped without a reason it cannot be: the whole text becomes a word.
  'action-reason': {
    table: 'action',
    column: 'dropped_because',
    keys: ['id'],
    nullable: false,
    version: true,
    own: no,
    near: no,
    where: sql`t.title`,
    path: sql`'/actions/' || t.id`,
    at: sql`t.created_at`,
  },
  'meeting-line': {
    table: 'meeting_item',
    column: 'text',
    keys: ['id'],
    nullable: false,
    version: true,
    own: no,
    near: no,
    where: sql`(SELECT s.name FROM meeting m
      JOIN meeting_series s ON (s.organisation_id, s.id) = (m.organisation_id, m.series_id)
      WHERE (m.organisation_id, m.id) = (t.organisation_id, t.meeting_id))`,
    path: sql`'/meetings/' || t.meeting_id`,
    at: sql`t.created_at`,
  },
  // An explanation without words it cannot be: the whole text becomes a word.
  'signal-note': {
    table: 'signal_answer',
    column: 'note',
    keys: ['id'],
    nullable: false,
    own: no,
    near: no,
    where: sql`NULL::text`,
    path: sql`'/signals/' || t.signal_id`,
    at: sql`t.at`,
  },
  'figure-comment': {
    table: 'figure_comment',
    column: 'text',
    keys: ['id'],
    nullable: false,
    version: true,
    own: no,
    near: no,
    where: sql`(SELECT coalesce(k.name ->> 'nl', k.name ->> 'en') FROM kpi k
      WHERE (k.organisation_id, k.id) = (t.organisation_id, t.kpi_id))`,
    path: sql`'/scoreboard?kpi=' || t.kpi_id || '&on=' || to_char(t.week, 'IYYY-"W"IW')`,
    at: sql`t.created_at`,
  },
  'consent-terms': {
    table: 'staff_consent',
    column: 'terms',
    keys: ['id'],
    nullable: true,
    version: true,
    own: no,
    near: no,
    where: sql`t.document`,
    path: sql`'/settings/staff-consent'`,
    at: sql`t.created_at`,
  },
  // Withdrawn without a reason it cannot be: the whole text becomes a word.
  'consent-reason': {
    table: 'staff_consent',
    column: 'withdrawn_because',
    keys: ['id'],
    nullable: false,
    version: true,
    own: no,
    near: no,
    where: sql`t.document`,
    path: sql`'/settings/staff-consent'`,
    at: sql`t.withdrawn_at`,
  },
  'deal-title': {
    table: 'deal',
    column: 'title',
    keys: ['id'],
    nullable: false,
    version: true,
    own: no,
    near: ({ deals }) => sql`t.id = ANY(${deals})`,
    where: sql`(SELECT a.name FROM account a WHERE (a.organisation_id, a.id) = (t.organisation_id, t.account_id))`,
    path: sql`'/deals/' || t.id`,
    at: sql`t.created_at`,
  },
  'loss-note': {
    table: 'deal',
    column: 'loss_note',
    keys: ['id'],
    nullable: true,
    version: true,
    own: no,
    near: ({ deals }) => sql`t.id = ANY(${deals})`,
    where: sql`t.title`,
    path: sql`'/deals/' || t.id`,
    at: sql`t.updated_at`,
  },
  'order-confirmation': {
    table: 'deal',
    column: 'order_confirmation',
    keys: ['id'],
    nullable: true,
    version: true,
    own: no,
    near: ({ deals }) => sql`t.id = ANY(${deals})`,
    where: sql`t.title`,
    path: sql`'/deals/' || t.id`,
    at: sql`t.closed_on`,
    except: sql`t.status = 'won' AND t.closed_on >= make_date(extract(year FROM now())::int - 7, 1, 1)`,
  },
  'result-note': {
    table: 'deal_result',
    column: 'note',
    keys: ['deal_id', 'criterion_id'],
    nullable: true,
    own: no,
    near: inDeal,
    where: dealOf,
    path: dealPath,
    at: sql`t.recorded_at`,
  },
  'deal-part-note': {
    table: 'deal_contact_part',
    column: 'note',
    keys: ['deal_id', 'contact_id'],
    nullable: true,
    own: byContact,
    near: inDeal,
    where: dealOf,
    path: dealPath,
    at: sql`NULL::timestamptz`,
  },
  'rival-note': {
    table: 'deal_competitor',
    column: 'note',
    keys: ['deal_id', 'competitor_id'],
    nullable: true,
    own: no,
    near: inDeal,
    where: dealOf,
    path: dealPath,
    at: sql`NULL::timestamptz`,
  },
  'quote-introduction': {
    table: 'quote',
    column: 'introduction',
    keys: ['id'],
    nullable: true,
    version: true,
    own: byContact,
    near: inDeal,
    where: dealOf,
    path: dealPath,
    at: sql`t.created_at`,
    except: sql`t.status <> 'draft'`,
  },
  'account-email': {
    table: 'account',
    column: 'email',
    keys: ['id'],
    nullable: true,
    version: true,
    own: no,
    near: no,
    where: sql`t.name`,
    path: sql`'/accounts/' || t.id`,
    at: sql`t.updated_at`,
  },
  'account-phone': {
    table: 'account',
    column: 'phone',
    keys: ['id'],
    nullable: true,
    version: true,
    own: no,
    near: no,
    where: sql`t.name`,
    path: sql`'/accounts/' || t.id`,
    at: sql`t.updated_at`,
  },
};

/** More than these are not decided on at once. */
export const mostTexts = 2000;

/**
 * The texts in which a person occurs: by name, address or number anywhere, by the words of the name on their own deals
 * and accounts, and all that is written about something done with them.
 */
export async function textsAbout(tx: Tx, ctx: Context, who: WholePerson): Promise<TextAbout[]> {
  const ids = await idsAround(tx, ctx, who);
  const found: TextAbout[] = [];
  for (const [name, place] of Object.entries(places) as [TextPlace, Place][]) {
    const text = sql.ref(`t.${place.column}`);
    const said = sql`coalesce(${text} ~* ${who.pattern}::text, false)`;
    const nearby = sql`(${place.near(ids)} AND coalesce(${text} ~ ${who.nearPattern}::text, false))`;
    const own = sql`coalesce(${place.own(ids)}, false)`;
    const nearOwn = sql`coalesce(${own} AND ${text} ~ ${who.nearPattern}::text, false)`;
    const key = sql.join(
      place.keys.map((column) => sql`${sql.ref(`t.${column}`)}::text`),
      sql` || ':' || `,
    );
    const { rows } = await sql<Omit<TextAbout, 'place'>>`
      SELECT ${`${name}:`} || ${key} AS key, ${place.where} AS where, ${place.path} AS path, ${place.at} AS at,
        ${text} AS text, ${own} AS own, (${said} OR ${nearby} OR ${nearOwn}) AS found
      FROM ${sql.table(place.table)} t
      WHERE t.organisation_id = ${ctx.organisationId} AND ${text} IS NOT NULL AND ${text} <> ''
        AND NOT (${place.except ?? sql`false`}) AND (${said} OR ${nearby} OR ${own})
      ORDER BY 4 DESC NULLS LAST, 1 LIMIT ${sql.lit(mostTexts + 1 - found.length)}`.execute(tx);
    found.push(
      ...rows.map((row) => ({ ...row, place: name, at: row.at === null ? null : new Date(row.at) })),
    );
    if (found.length > mostTexts) break;
  }
  return found;
}

/** The deals and accounts that a person has to do with; of a member none: there the name alone counts. */
async function idsAround(tx: Tx, ctx: Context, who: WholePerson): Promise<Ids> {
  const contacts = sql`${who.contactIds}::uuid[]`;
  const { rows } = await sql<{ deals: string[] | null; accounts: string[] | null }>`SELECT
    (SELECT array_agg(id) FROM (
      SELECT id FROM deal WHERE organisation_id = ${ctx.organisationId} AND contact_id = ANY(${contacts})
      UNION SELECT deal_id FROM deal_contact_part
        WHERE organisation_id = ${ctx.organisationId} AND contact_id = ANY(${contacts})) d) AS deals,
    (SELECT array_agg(DISTINCT account_id) FROM contact
      WHERE organisation_id = ${ctx.organisationId} AND id = ANY(${contacts}) AND account_id IS NOT NULL) AS accounts`.execute(
    tx,
  );
  return {
    contacts,
    deals: sql`${rows[0]?.deals ?? []}::uuid[]`,
    accounts: sql`${rows[0]?.accounts ?? []}::uuid[]`,
  };
}
