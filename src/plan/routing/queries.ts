import { sql } from 'kysely';

import type { Context } from '#base/db/context.ts';
import type { Tx } from '#base/db/database.ts';
import type { InputOf, OutputOf } from '#base/http/contract.ts';
import { addDays, dateIn, instantAt, weekday } from '#base/kernel/date.ts';

import type * as contract from './contract.ts';
import { may } from './policy.ts';
import { contactSides, type ContactSide, type PartVersions, type Routing } from './routing.ts';
import { routeFor } from './rules/route-for.ts';
import { startingRouting } from './rules/starting-routing.ts';
import type {} from './table.ts';

const logDays = 90;

/** Where what comes in goes, and what the log shows beside it, as far as the reader sees. */
export async function getRouting(ctx: Context): Promise<OutputOf<typeof contract.getRouting>> {
  return ctx.read(async (tx) => {
    const { routing, version } = await readRouting(tx, ctx);
    return {
      routing,
      version,
      seen: await contactsPerChannel(tx, ctx),
      may: { design: may.designRouting(ctx.actor) },
    };
  });
}

/** The routing of the organisation; what everybody begins with, at version 0, where nobody wrote any. */
export async function readRouting(
  tx: Tx,
  ctx: Context,
  lock = false,
): Promise<{ routing: Routing; version: number; parts: PartVersions }> {
  const query = tx
    .selectFrom('routing')
    .where('organisation_id', '=', ctx.organisationId)
    .select(['channels', 'kinds', 'opening', 'rules', 'mix', 'panel', 'parts', 'version']);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return { routing: startingRouting, version: 0, parts: {} };
  const { version, parts, ...routing } = row;
  return { routing, version, parts };
}

/** Where one contact goes, at this moment unless another is given. */
export async function askRoute(
  ctx: Context,
  { at, ...contact }: InputOf<typeof contract.askRoute>,
): Promise<OutputOf<typeof contract.askRoute>> {
  const { routing } = await ctx.read((tx) => readRouting(tx, ctx));
  const moment = at === undefined ? ctx.now : new Date(at);
  const { timeZone } = ctx.organisation;
  const date = dateIn(timeZone, moment);
  const minute = Math.floor((moment.getTime() - instantAt(timeZone, date, '00:00').getTime()) / 60_000);
  const route = routeFor(routing, { ...contact, at: { day: weekday(date) - 1, minute } });
  if (route.kind !== 'team')
    return {
      to: route.kind,
      teamId: null,
      fallbackTeamId: null,
      withinMinutes: null,
      open: false,
      dueAt: null,
    };
  const { kind: to, due, ...rest } = route;
  return {
    to,
    ...rest,
    dueAt:
      due === null
        ? null
        : instantAt(timeZone, addDays(date, due.daysLater), clock(due.minute)).toISOString(),
  };
}

/** 510 → `08:30`; midnight at the end of a day is its last minute. */
function clock(minute: number): string {
  const within = Math.min(minute, 1439);
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}

const channelOfActivity: Record<string, string> = {
  call: 'phone',
  email: 'email',
  visit: 'visit',
  demonstration: 'visit',
};

/** How often one spoke with prospects and customers over which channel in the last ninety days. */
async function contactsPerChannel(
  tx: Tx,
  ctx: Context,
): Promise<{ side: ContactSide; channel: string; count: number }[]> {
  const { rows } = await sql<{ of: string; kind: string; count: number }>`
    SELECT account.kind AS of, activity.kind, count(*)::int AS count
    FROM activity JOIN account ON account.organisation_id = activity.organisation_id AND account.id = activity.account_id
    WHERE activity.organisation_id = ${ctx.organisationId} AND activity.status = 'done'
      AND activity.on_date > ${addDays(ctx.today, -logDays)} AND activity.on_date <= ${ctx.today}
    GROUP BY 1, 2`.execute(tx);
  const sums = new Map<string, number>();
  for (const { of, kind, count } of rows) {
    const channel = channelOfActivity[kind];
    const key = `${of === 'customer' ? 'customers' : 'prospects'} ${channel}`;
    if (channel !== undefined) sums.set(key, (sums.get(key) ?? 0) + count);
  }
  return contactSides.flatMap((side) =>
    [...new Set(Object.values(channelOfActivity))].map((channel) => ({
      side,
      channel,
      count: sums.get(`${side} ${channel}`) ?? 0,
    })),
  );
}
