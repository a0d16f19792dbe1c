import { sql, type RawBuilder, type SqlBool } from 'kysely';

import type { Context } from '#base/db/context.ts';
import { eyesOf } from '#base/kernel/actor.ts';
import { addDays, instantAt, type IsoDate } from '#base/kernel/date.ts';

import { dayRange } from './rules/day-range.ts';
import type { Condition, Filter } from './rules/filter.ts';

type Asker = Pick<Context, 'actor' | 'today' | 'now' | 'organisation' | 'organisationId'>;
type Where = RawBuilder<SqlBool>;

/** How a field is asked for in SQL: the condition as one that is true or false, never null. */
export type FieldSql = (condition: Condition, asker: Asker) => Where;

/** A whole filter: every clause, and of each clause one condition. Values are always parameters. */
export function filterSql(
  filter: Filter,
  fields: ReadonlyMap<string, FieldSql>,
  asker: Asker,
): readonly Where[] {
  return filter.map((clause) => {
    const conditions = clause.flatMap((condition) => {
      const field = fields.get(condition.field);
      return field ? [field(condition, asker)] : [];
    });
    return conditions.length === 1 ? (conditions[0] ?? sql`true`) : sql`(${sql.join(conditions, sql` OR `)})`;
  });
}

const positive = { not: 'is', lacks: 'has', none: 'any' } as const;

/** A condition that says no, as the one that it denies. */
function turned({ field, operator, values }: Condition): { asked: Condition; denied: boolean } {
  if (operator === 'not' || operator === 'lacks' || operator === 'none')
    return { asked: { field, operator: positive[operator], values }, denied: true };
  return { asked: { field, operator, values }, denied: false };
}

/** A value that stands in the row itself. Without a value it is not what was asked, and is what was denied. */
function direct(value: RawBuilder<unknown>, ask: (asked: Condition, asker: Asker) => Where): FieldSql {
  return (condition, asker) => {
    if (condition.operator === 'any') return sql`${value} IS NOT NULL`;
    if (condition.operator === 'none') return sql`${value} IS NULL`;
    const { asked, denied } = turned(condition);
    return denied ? sql`(${ask(asked, asker)}) IS NOT TRUE` : ask(asked, asker);
  };
}

/**
 * A value of another row, found by `exists`, which gets the condition on it and answers with one on this row. What is
 * denied holds for a row that has no other row at all.
 */
export function elsewhere(field: FieldSql, exists: (inside: Where, asker: Asker) => Where): FieldSql {
  return (condition, asker) => {
    const { asked, denied } = turned(condition);
    const found = exists(field(asked, asker), asker);
    return denied ? sql`NOT (${found})` : found;
  };
}

/** One of these ids; `me` is whoever asks. */
export function idField(value: RawBuilder<unknown>): FieldSql {
  return direct(value, ({ values }, { actor }) => {
    const me = eyesOf(actor);
    const ids = values.flatMap((id) => (id === 'me' ? (me === null ? [] : [me]) : [id]));
    return sql`${value} = ANY (${ids}::uuid[])`;
  });
}

/** One of a few words of the program's own; written out, so that partial indexes are seen. */
export function wordField(value: RawBuilder<unknown>): FieldSql {
  return direct(value, ({ values }) => sql`${value} IN (${sql.join(values.map((word) => sql.lit(word)))})`);
}

/** One of the texts that people wrote. */
export function namedField(value: RawBuilder<unknown>): FieldSql {
  return direct(value, ({ values }) => sql`${value} = ANY (${values}::text[])`);
}

/** Words in a text; capitals and accents do not count. */
export function textField(value: RawBuilder<unknown>): FieldSql {
  return direct(value, ({ operator, values: [text = ''] }) =>
    operator === 'is'
      ? sql`plain_words(${value}) = plain_words(${text})`
      : sql`plain_words(${value}) LIKE '%' || literal_pattern(plain_words(${text})) || '%'`,
  );
}

/** Money in cents, so that an index on it serves. */
export function moneyField(value: RawBuilder<unknown>): FieldSql {
  return ordered(value, (written) => sql`${Number(written)}::bigint`);
}

export function numberField(value: RawBuilder<unknown>): FieldSql {
  return ordered(value, (written) => sql`${written}::numeric`);
}

function ordered(value: RawBuilder<unknown>, given: (written: string) => RawBuilder<unknown>): FieldSql {
  return direct(value, ({ operator, values: [first = '0', second = '0'] }) => {
    if (operator === 'from') return sql`${value} >= ${given(first)}`;
    if (operator === 'to') return sql`${value} <= ${given(first)}`;
    return sql`${value} BETWEEN ${given(first)} AND ${given(second)}`;
  });
}

/** Whole days since an instant: asked the other way round, so that an index on the instant serves. */
export function daysSinceField(value: RawBuilder<unknown>): FieldSql {
  return direct(value, ({ operator, values }, { now }) => {
    const [first = 0, second = 0] = values.map(Number);
    const before = (days: number) => new Date(now.getTime() - days * 86_400_000);
    const atLeast = (days: number): Where => sql`${value} <= ${before(days)}`;
    const atMost = (days: number): Where => sql`${value} > ${before(Math.floor(days) + 1)}`;
    if (operator === 'from') return atLeast(first);
    if (operator === 'to') return atMost(first);
    return sql`(${atLeast(first)} AND ${atMost(second)})`;
  });
}

export function dayField(value: RawBuilder<unknown>): FieldSql {
  return direct(value, (condition, { today }) => {
    const { from, to } = dayRange(condition, today);
    return bothSides(
      from === null ? null : sql`${value} >= ${from}::date`,
      to === null ? null : sql`${value} <= ${to}::date`,
    );
  });
}

const lastDay = '9999-12-31';

/** An instant, asked for by the days of the organisation's calendar. */
export function instantField(value: RawBuilder<unknown>): FieldSql {
  return direct(value, (condition, { today, organisation }) => {
    const { from, to } = dayRange(condition, today);
    const dawn = (day: IsoDate) => instantAt(organisation.timeZone, day, '00:00');
    return bothSides(
      from === null ? null : sql`${value} >= ${dawn(from)}`,
      to === null || to >= lastDay ? null : sql`${value} < ${dawn(addDays(to, 1))}`,
    );
  });
}

/** Something that is so or is not. */
export function yesField(holds: (asker: Asker) => Where): FieldSql {
  return ({ values: [answer] }, asker) =>
    answer === 'yes' ? holds(asker) : sql`(${holds(asker)}) IS NOT TRUE`;
}

function bothSides(from: Where | null, to: Where | null): Where {
  if (from && to) return sql`(${from} AND ${to})`;
  return from ?? to ?? sql`true`;
}
