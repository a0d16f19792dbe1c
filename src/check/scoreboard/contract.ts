import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import {
  centsField,
  countField,
  currencyField,
  cursorField,
  flagField,
  idOf,
  isoDateField,
  weekField,
} from '#base/http/fields.ts';
import type { AccountId, ActivityId, DealId, MemberId, TeamId } from '#base/kernel/id.ts';
import { activityKinds, dealStatuses } from '#do/pipeline/words.ts';

import { measures } from './rules/measures.ts';
import { weeksShown } from './rules/scoreboard.ts';

/** A week that has thirteen weeks before it on any calendar and a year of four digits. */
export const boardWeekField = weekField.refine((week) => week >= '1900-W14' && week <= '9998-W52');

/** `none` is everyone without a team, and what nobody owns. */
const teamField = z.union([z.literal('none'), idOf<TeamId>()]);

export const scopeFilters = {
  /** A team or a member; with neither, the organisation. */
  team: teamField.optional(),
  memberId: idOf<MemberId>().optional(),
};
const filters = {
  ...scopeFilters,
  /** Do the deals of whoever owns the company count? Yes, unless said otherwise. */
  withOwner: flagField.optional(),
};

export const scopeShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('organisation'), name: z.string() }),
  z.object({ kind: z.literal('team'), teamId: idOf<TeamId>(), name: z.string() }),
  z.object({ kind: z.literal('no-team'), name: z.null() }),
  z.object({ kind: z.literal('member'), memberId: idOf<MemberId>(), name: z.string() }),
]);

const amountShape = z.object({ currency: currencyField, count: z.int(), amountCents: centsField });

export const getScoreboard = endpoint({
  method: 'GET',
  path: '/api/v1/scoreboard',
  summary: 'Thirteen weeks of figures, of the organisation, a team or a member',
  input: z.object({ week: boardWeekField.optional(), ...filters }),
  output: z.object({
    scope: scopeShape,
    currency: currencyField,
    withOwner: z.boolean(),
    /** Is there an owner in this scope whose deals can be left out? */
    hasOwner: z.boolean(),
    weeks: z.array(
      z.object({
        week: weekField,
        monday: isoDateField,
        state: z.enum(['past', 'current', 'ahead']),
      }),
    ),
    /** Counts, cents of the organisation's currency, or ratios (won ÷ (won + lost)); null is no ratio. */
    rows: z.array(
      z.object({
        measure: z.enum(measures),
        values: z.array(z.number().nullable()),
        total: z.number().nullable(),
      }),
    ),
    /** What was won in other currencies, added to nothing. */
    otherCurrencies: z.array(amountShape),
    /** Where these weeks are empty: the last week in which something happened, if there is one. */
    empty: z.object({ latest: weekField.nullable() }).nullable(),
    may: z.object({ seeMembers: z.boolean() }),
  }),
});
export type Scoreboard = z.output<typeof getScoreboard.output>;

export const getScoreboardChoices = endpoint({
  method: 'GET',
  path: '/api/v1/scoreboard/choices',
  summary: 'Whose figures you may choose to see',
  input: z.object({}),
  output: z.object({
    teams: z.array(z.object({ id: idOf<TeamId>(), name: z.string(), own: z.boolean() })),
    noTeam: z.boolean(),
    members: z.array(
      z.object({ id: idOf<MemberId>(), name: z.string(), own: z.boolean(), archived: z.boolean() }),
    ),
  }),
});
export type ScoreboardChoices = z.output<typeof getScoreboardChoices.output>;

const dealRow = z.object({
  kind: z.literal('deal'),
  id: idOf<DealId>(),
  on: isoDateField,
  title: z.string(),
  accountName: z.string().nullable(),
  /** Null where nobody owns it, and where the reader may not see whose it is. */
  memberName: z.string().nullable(),
  amountCents: centsField.nullable(),
  currency: currencyField,
  status: z.enum(dealStatuses),
});

const activityRow = z.object({
  kind: z.literal('activity'),
  id: idOf<ActivityId>(),
  on: isoDateField,
  activity: z.enum(activityKinds),
  dealId: idOf<DealId>().nullable(),
  dealTitle: z.string().nullable(),
  accountId: idOf<AccountId>().nullable(),
  accountName: z.string().nullable(),
  memberName: z.string().nullable(),
});

export const getScoreboardDetail = endpoint({
  method: 'GET',
  path: '/api/v1/scoreboard/detail',
  summary: 'The deals or activities behind one figure, latest first',
  input: z.object({
    measure: z.enum(measures),
    /** The week, or the last of the weeks where more are asked for. */
    week: boardWeekField,
    weeks: countField(1, weeksShown).optional(),
    ...filters,
    cursor: cursorField.optional(),
  }),
  output: z.object({
    rows: z.array(z.discriminatedUnion('kind', [dealRow, activityRow])),
    next: cursorField.nullable(),
    /** How many there are and, of deals, their amounts per currency; with the first page only. */
    all: z.object({ count: z.int(), won: z.int(), amounts: z.array(amountShape) }).nullable(),
  }),
});
export type ScoreboardDetail = z.output<typeof getScoreboardDetail.output>;
export type DetailRow = ScoreboardDetail['rows'][number];
