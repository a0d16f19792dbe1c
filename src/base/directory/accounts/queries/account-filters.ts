import { sql, type Expression, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { InputOf } from '#base/http/contract.ts';
import { instantAt } from '#base/kernel/date.ts';

import type * as contract from '../contract.ts';
import { isNaturalPerson, legalForms, type Audience } from '../rules/legal-form.ts';
import { sizeClasses, type SizeClass } from '../rules/size-class.ts';

type Asked = Omit<InputOf<typeof contract.countAccounts>, 'text' | 'filter'>;

/** What a list of accounts is narrowed by, besides words; reads `account` and its `account_last_contact`. */
export function accountFilters(ctx: Context, asked: Asked): Expression<SqlBool>[] {
  const { kind, owner, industry, region, audience, size, quietSince, archived = false } = asked;
  const filters: (Expression<SqlBool> | null)[] = [
    archived
      ? sql`account.archived_at IS NOT NULL AND account.merged_into_id IS NULL`
      : sql`account.archived_at IS NULL`,
    kind ? sql`account.kind = ${kind}` : null,
    owner === 'none' ? sql`account.owner_id IS NULL` : owner ? sql`account.owner_id = ${owner}` : null,
    industry ? sql`account.industry = ${industry}` : null,
    region ? sql`account.region = ${region}` : null,
    audience ? ofAudience(audience) : null,
    size ? ofSize(size) : null,
    quietSince
      ? sql`(account_last_contact.at IS NULL
          OR account_last_contact.at < ${instantAt(ctx.organisation.timeZone, quietSince, '00:00')})`
      : null,
  ];
  return filters.filter((filter) => filter !== null);
}

function ofAudience(audience: Audience): Expression<SqlBool> {
  if (audience === 'unknown') return sql`account.legal_form IS NULL`;
  const forms = legalForms.filter((form) => isNaturalPerson(form) === (audience === 'natural-person'));
  return sql`account.legal_form = ANY (${forms}::text[])`;
}

function ofSize(size: SizeClass): Expression<SqlBool> {
  const { from, to } = sizeClasses[size];
  return to === null ? sql`account.employees >= ${from}` : sql`account.employees BETWEEN ${from} AND ${to}`;
}
