import { sql, type RawBuilder, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { readFields } from '#base/directory/custom-fields/queries/custom-fields.ts';
import { ownFieldsSql } from '#base/directory/custom-fields/queries/filter-sql.ts';
import {
  accountFieldPrefix,
  filterFieldsOf,
  namesOwnFields,
} from '#base/directory/custom-fields/rules/filter-fields.ts';
import {
  dayField,
  daysSinceField,
  elsewhere,
  filterSql,
  idField,
  instantField,
  moneyField,
  namedField,
  numberField,
  textField,
  wordField,
  yesField,
  type FieldSql,
} from '#base/filters/condition-sql.ts';
import { readFilter } from '#base/filters/read-filter.ts';
import type { IsoDate } from '#base/kernel/date.ts';

import { dealFilterFields, type DealFilterKey } from '../rules/deal-filter-fields.ts';

/** What a written filter asks of `deal`. Refuses with a word for each mistake. */
export async function filterConditions(
  tx: Tx,
  ctx: Context,
  text: string,
): Promise<readonly RawBuilder<SqlBool>[]> {
  if (!namesOwnFields(text)) return filterSql(readFilter(text, dealFilterFields, ctx.language), fields, ctx);
  const own = await readFields(tx);
  const ofDeal = own.filter(({ subject }) => subject === 'deal');
  const ofItsAccount = own.filter(({ subject }) => subject === 'account');
  const known = [
    ...dealFilterFields,
    ...filterFieldsOf(ofDeal),
    ...filterFieldsOf(ofItsAccount, accountFieldPrefix),
  ];
  const asked = new Map([
    ...fields,
    ...ownFieldsSql(ofDeal, 'deal'),
    ...ownFieldsSql(ofItsAccount, 'a', accountFieldPrefix).map(
      ([key, field]) => [key, ofAccount(field)] as const,
    ),
  ]);
  return filterSql(readFilter(text, known, ctx.language), asked, ctx);
}

const column = (name: string) => sql.ref(`deal.${name}`);

/** A value of the deal's account, one index look-up away. */
const ofAccount = (field: FieldSql) =>
  elsewhere(
    field,
    (inside) => sql`EXISTS (
      SELECT FROM account a
      WHERE a.organisation_id = deal.organisation_id AND a.id = deal.account_id AND ${inside})`,
  );

const ofOwner = (field: FieldSql) =>
  elsewhere(
    field,
    (inside) => sql`EXISTS (
      SELECT FROM member m
      WHERE m.organisation_id = deal.organisation_id AND m.id = deal.owner_id AND ${inside})`,
  );

const ofContact = (field: FieldSql) =>
  elsewhere(
    field,
    (inside) => sql`EXISTS (
      SELECT FROM contact c
      WHERE c.organisation_id = deal.organisation_id AND c.id = deal.contact_id AND ${inside})`,
  );

const firstPlanned = sql`(
  SELECT min(x.at) FROM activity x
  WHERE x.organisation_id = deal.organisation_id AND x.deal_id = deal.id AND x.status = 'planned')`;

const lastDone = sql`(
  SELECT max(x.at) FROM activity x
  WHERE x.organisation_id = deal.organisation_id AND x.deal_id = deal.id AND x.status = 'done')`;

/** What isRotting() says, in SQL: one whole day more than the phase allows since anything was done, nothing planned. */
export const rots = ({
  now,
  today,
}: {
  now: Date;
  today: IsoDate;
}): RawBuilder<SqlBool> => sql`(deal.status = 'open'
  AND NOT EXISTS (
    SELECT FROM activity x
    WHERE x.organisation_id = deal.organisation_id AND x.deal_id = deal.id AND x.status = 'planned'
      AND x.on_date >= ${today})
  AND EXISTS (
  SELECT FROM phase p
  WHERE p.organisation_id = deal.organisation_id AND p.id = deal.phase_id
    AND greatest(deal.phase_since, ${lastDone}) <= ${now}::timestamptz - (p.rotting_days + 1) * interval '24 hours'))`;

/** In the deal itself, or among its products, competitors or people. */
function among(
  own: string,
  table: 'deal_line' | 'deal_competitor' | 'deal_contact_part',
  part: string,
): FieldSql {
  const direct = idField(column(own));
  const listed = elsewhere(
    idField(sql.ref(`part.${part}`)),
    (inside) => sql`EXISTS (
      SELECT FROM ${sql.table(table)} part
      WHERE part.organisation_id = deal.organisation_id AND part.deal_id = deal.id AND ${inside})`,
  );
  // What is denied holds where neither has it.
  return (condition, asker) =>
    condition.operator === 'not' || condition.operator === 'none'
      ? sql`(${direct(condition, asker)} AND ${listed(condition, asker)})`
      : sql`(${direct(condition, asker)} OR ${listed(condition, asker)})`;
}

const byKey: Record<DealFilterKey, FieldSql> = {
  status: wordField(column('status')),
  owner: idField(column('owner_id')),
  team: ofOwner(idField(sql.ref('m.team_id'))),
  title: textField(column('title')),
  amount: moneyField(column('amount_cents')),
  'expected-close': dayField(column('expected_close_on')),
  cycle: idField(column('cycle_id')),
  phase: idField(column('phase_id')),
  'days-in-phase': daysSinceField(column('phase_since')),
  rotting: yesField(rots),
  'next-step': instantField(firstPlanned),
  'last-activity': instantField(lastDone),
  product: among('product_id', 'deal_line', 'product_id'),
  opened: dayField(column('opened_on')),
  closed: dayField(column('closed_on')),
  'loss-reason': idField(column('loss_reason_id')),
  competitor: among('lost_to_id', 'deal_competitor', 'competitor_id'),
  currency: namedField(sql`deal.currency::text`),
  created: instantField(column('created_at')),
  updated: instantField(column('updated_at')),
  account: idField(column('account_id')),
  contact: among('contact_id', 'deal_contact_part', 'contact_id'),
  'contact-name': ofContact(textField(sql.ref('c.name'))),
  'account-name': ofAccount(textField(sql.ref('a.name'))),
  'account-kind': ofAccount(wordField(sql.ref('a.kind'))),
  'account-owner': ofAccount(idField(sql.ref('a.owner_id'))),
  industry: ofAccount(namedField(sql.ref('a.industry'))),
  employees: ofAccount(numberField(sql.ref('a.employees'))),
  revenue: ofAccount(moneyField(sql.ref('a.annual_revenue_cents'))),
  city: ofAccount(textField(sql.ref('a.city'))),
  country: ofAccount(textField(sql.ref('a.country'))),
};

const fields: ReadonlyMap<string, FieldSql> = new Map(Object.entries(byKey));
