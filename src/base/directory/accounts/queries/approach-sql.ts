import { sql, type RawBuilder, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';

import { ruleOn, type ApproachRule, type Channel, type RuledAudience } from '../rules/approach-law.ts';
import { isNaturalPerson, legalForms } from '../rules/legal-form.ts';

type Value = RawBuilder<unknown>;

/** Whose words are meant: those of the account in the query, or those of the contact. */
export type Speaker = 'account' | 'contact';

/** The last thing that was said about a channel: the answer, or the day on which it was said. */
export function lastSaid(
  { organisationId }: Pick<Context, 'organisationId'>,
  speaker: Speaker,
  channel: Channel,
  what: 'answer' | 'on_date',
): Value {
  const whose = sql.ref(`said.${speaker}_id`);
  return sql`(
    SELECT ${sql.ref(`said.${what}`)} FROM consent said
    WHERE said.organisation_id = ${organisationId} AND ${whose} = ${sql.ref(`${speaker}.id`)}
      AND said.channel = ${sql.lit(channel)}
    ORDER BY said.on_date DESC, said.recorded_at DESC, said.id DESC LIMIT 1)`;
}

/**
 * What mayApproach() says, in SQL: what was said last goes before the rule, and a contact's words before those of the
 * account. Where the legal form is unknown nobody is held back as a company would not be.
 */
export function mayApproachSql(
  ctx: Pick<Context, 'organisationId' | 'today'>,
  speaker: Speaker,
  channel: Channel,
  rules: readonly ApproachRule[],
): RawBuilder<SqlBool> {
  const known = (of: Speaker) => sql`nullif(${lastSaid(ctx, of, channel, 'answer')}, 'unknown')`;
  const said =
    speaker === 'contact' ? sql`coalesce(${known('contact')}, ${known('account')})` : known('account');
  const allowed = (audience: RuledAudience): RawBuilder<SqlBool> => {
    const needs = ruleOn(rules, channel, audience, ctx.today)?.needs ?? 'no-refusal';
    if (needs === 'no-refusal') return sql`true`;
    return needs === 'consent' ? sql`false` : sql`coalesce(account.kind = 'customer', false)`;
  };
  const natural = sql.join(legalForms.filter(isNaturalPerson).map((form) => sql.lit(form)));
  // A contact of no account is a natural person.
  return sql`CASE ${said}
    WHEN 'given' THEN true
    WHEN 'refused' THEN false
    ELSE CASE WHEN account.id IS NULL OR account.legal_form IN (${natural})
      THEN ${allowed('natural-person')} ELSE ${allowed('company')} END END`;
}
