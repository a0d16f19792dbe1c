import { sql, type RawBuilder, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import { readFields } from '#base/directory/custom-fields/queries/custom-fields.ts';
import { ownFieldsSql } from '#base/directory/custom-fields/queries/filter-sql.ts';
import { accountFieldPrefix, filterFieldsOf } from '#base/directory/custom-fields/rules/filter-fields.ts';
import {
  dayField,
  filterSql,
  idField,
  instantField,
  namedField,
  numberField,
  textField,
  wordField,
  yesField,
  type FieldSql,
} from '#base/filters/condition-sql.ts';
import { readFilter } from '#base/filters/read-filter.ts';

import type { ApproachRule } from '../rules/approach-law.ts';
import {
  accountFilterFields,
  contactFilterFields,
  type AccountFilterKey,
  type ContactFilterKey,
} from '../rules/directory-filter-fields.ts';
import { readApproachRules } from './approach-rules.ts';
import { lastSaid, mayApproachSql, type Speaker } from './approach-sql.ts';

type Where = readonly RawBuilder<SqlBool>[];

/** What a written filter asks of `account`. Refuses with a word for each mistake. */
export async function accountConditions(tx: Tx, ctx: Context, text: string): Promise<Where> {
  const own = await readFields(tx, 'account');
  const known = [...accountFilterFields, ...filterFieldsOf(own)];
  const asked: Record<AccountFilterKey, FieldSql> = {
    name: textField(sql.ref('account.name')),
    kind: wordField(sql.ref('account.kind')),
    owner: idField(sql.ref('account.owner_id')),
    industry: namedField(sql.ref('account.industry')),
    region: namedField(sql.ref('account.region')),
    city: textField(sql.ref('account.city')),
    'legal-form': wordField(sql.ref('account.legal_form')),
    employees: numberField(sql.ref('account.employees')),
    phone: textField(sql.ref('account.phone')),
    email: textField(sql.ref('account.email')),
    website: textField(sql.ref('account.website')),
    ...reach(ctx, 'account', await readApproachRules(tx)),
    'last-contact': instantField(sql.ref('account_last_contact.at')),
    created: instantField(sql.ref('account.created_at')),
    updated: instantField(sql.ref('account.updated_at')),
  };
  const fields = new Map([...Object.entries(asked), ...ownFieldsSql(own, 'account')]);
  return filterSql(readFilter(text, known, ctx.language), fields, ctx);
}

/** What a written filter asks of `contact`, beside which its `account` stands where there is one. */
export async function contactConditions(tx: Tx, ctx: Context, text: string): Promise<Where> {
  const all = await readFields(tx);
  const own = all.filter(({ subject }) => subject === 'contact');
  const ofAccount = all.filter(({ subject }) => subject === 'account');
  const known = [
    ...contactFilterFields,
    ...filterFieldsOf(own),
    ...filterFieldsOf(ofAccount, accountFieldPrefix),
  ];
  const asked: Record<ContactFilterKey, FieldSql> = {
    name: textField(sql.ref('contact.name')),
    'job-title': textField(sql.ref('contact.job_title')),
    phone: textField(sql.ref('contact.phone')),
    email: textField(sql.ref('contact.email')),
    ...reach(ctx, 'contact', await readApproachRules(tx)),
    'last-contact': instantField(lastContactOf),
    created: instantField(sql.ref('contact.created_at')),
    updated: instantField(sql.ref('contact.updated_at')),
    'account-name': textField(sql.ref('account.name')),
    'account-kind': wordField(sql.ref('account.kind')),
    'account-owner': idField(sql.ref('account.owner_id')),
    industry: namedField(sql.ref('account.industry')),
    region: namedField(sql.ref('account.region')),
    city: textField(sql.ref('account.city')),
  };
  const fields = new Map([
    ...Object.entries(asked),
    ...ownFieldsSql(own, 'contact'),
    ...ownFieldsSql(ofAccount, 'account', accountFieldPrefix),
  ]);
  return filterSql(readFilter(text, known, ctx.language), fields, ctx);
}

/** In plain SQL, because activities belong to a slice above this one. */
export const lastContactOf = sql<Date | null>`(
  SELECT max(x.at) FROM activity x
  WHERE x.organisation_id = contact.organisation_id AND x.contact_id = contact.id AND x.status = 'done')`;

function reach(ctx: Context, speaker: Speaker, rules: readonly ApproachRule[]) {
  const answer = (channel: 'phone' | 'email') =>
    wordField(sql`coalesce(${lastSaid(ctx, speaker, channel, 'answer')}, 'unknown')`);
  return {
    'may-call': yesField(() => mayApproachSql(ctx, speaker, 'phone', rules)),
    'may-mail': yesField(() => mayApproachSql(ctx, speaker, 'email', rules)),
    'consent-phone': answer('phone'),
    'consent-phone-on': dayField(lastSaid(ctx, speaker, 'phone', 'on_date')),
    'consent-email': answer('email'),
    'consent-email-on': dayField(lastSaid(ctx, speaker, 'email', 'on_date')),
  };
}
