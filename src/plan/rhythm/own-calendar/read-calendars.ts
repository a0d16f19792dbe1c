import { newId, type Context } from '#base/db/context.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { askOutside, beginningOf, nextAddress, OutsideError } from '#base/outside/ask-outside.ts';

import type { CalendarSettings } from './commands.ts';
import type { CalendarFault } from './faults.ts';
import type { ReadAppointment } from './read-calendar.ts';
import { readInAThread } from './read-in-a-thread.ts';
import type {} from './table.ts';

const daysBack = 35;
const daysAhead = 100;
const dayMillis = 86_400_000;
const mostBytes = 5_000_000;
const mostRedirects = 3;
const timeoutMillis = 30_000;
const atOnce = 500;

class Unread extends Error {
  readonly fault: CalendarFault;
  constructor(fault: CalendarFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Reads one member's calendar, or everybody's; those of members who have left go. */
export async function readCalendars(
  ctx: Context,
  { memberId }: { memberId?: string | undefined },
  settings: CalendarSettings,
  signal: AbortSignal,
): Promise<void> {
  const calendars = await ctx.transaction(async (tx) => {
    await tx
      .deleteFrom('own_calendar')
      .where('organisation_id', '=', ctx.organisationId)
      .where('member_id', 'in', (query) =>
        query.selectFrom('member').select('id').where('archived_at', 'is not', null),
      )
      .execute();
    return tx
      .selectFrom('own_calendar')
      .innerJoin('member', (on) =>
        on
          .onRef('member.organisation_id', '=', 'own_calendar.organisation_id')
          .onRef('member.id', '=', 'own_calendar.member_id'),
      )
      .where('own_calendar.organisation_id', '=', ctx.organisationId)
      .$if(memberId !== undefined, (query) => query.where('member_id', '=', memberId as MemberId))
      .select(['member_id as memberId', 'url_sealed as sealed', 'member.email as email'])
      .orderBy('member_id')
      .execute();
  });
  for (const one of calendars) {
    if (signal.aborted) return;
    await readOne(ctx, one, settings, signal);
  }
}

type Known = { memberId: MemberId; sealed: string; email: string | null };

async function readOne(
  ctx: Context,
  { memberId, sealed, email }: Known,
  settings: CalendarSettings,
  signal: AbortSignal,
): Promise<void> {
  const from = ctx.now.getTime() - daysBack * dayMillis;
  const to = ctx.now.getTime() + daysAhead * dayMillis;
  try {
    const text = await fetched(settings.sealer.open(sealed), settings, signal);
    const read = await readInAThread({ text, from, to, zone: ctx.organisation.timeZone, own: email });
    if (!read.ok) throw new Unread('not-a-calendar');
    await keep(ctx, { memberId, sealed }, new Date(from), read.appointments);
  } catch (error) {
    if (signal.aborted) throw error;
    const fault =
      error instanceof Unread ? error.fault : error instanceof OutsideError ? error.because : 'broken';
    await ctx.transaction((tx) =>
      tx
        .updateTable('own_calendar')
        .set({ fault })
        .where('organisation_id', '=', ctx.organisationId)
        .where('member_id', '=', memberId)
        .where('url_sealed', '=', sealed)
        .execute(),
    );
  }
}

/** What stands behind the address. Each address on the way is judged before it is asked. */
async function fetched(address: string, reach: CalendarSettings, signal: AbortSignal): Promise<string> {
  let url = address;
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const answer = await askOutside(url, {
      method: 'GET',
      headers: { accept: 'text/calendar' },
      timeoutMillis,
      signal,
      reach,
    });
    const { statusCode = 0, headers } = answer;
    if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
      answer.destroy();
      url = nextAddress(url, headers.location, reach);
      continue;
    }
    if (statusCode !== 200) {
      answer.destroy();
      throw new Unread('refused');
    }
    const text = await beginningOf(answer, mostBytes);
    if (text.length >= mostBytes) throw new Unread('too-large');
    return text;
  }
  throw new Unread('refused');
}

/** What was read takes the place of what there was from then on; what is longer ago stays as it was. */
async function keep(
  ctx: Context,
  { memberId, sealed }: { memberId: MemberId; sealed: string },
  from: Date,
  appointments: readonly ReadAppointment[],
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const own = await tx
      .selectFrom('own_calendar')
      .where('organisation_id', '=', ctx.organisationId)
      .where('member_id', '=', memberId)
      .where('url_sealed', '=', sealed)
      .select('keeps_titles as keepsTitles')
      .forUpdate()
      .executeTakeFirst();
    if (!own) return; // disconnected meanwhile
    const guests = [...new Set(appointments.flatMap((one) => one.guests))];
    const customers = new Set(
      guests.length === 0
        ? []
        : (
            await tx
              .selectFrom('contact')
              .where('organisation_id', '=', ctx.organisationId)
              .where(({ eb, fn }) => eb(fn<string>('lower', ['email']), 'in', guests))
              .select(({ fn }) => fn<string>('lower', ['email']).as('email'))
              .execute()
          ).map(({ email }) => email),
    );
    await tx
      .deleteFrom('own_appointment')
      .where('organisation_id', '=', ctx.organisationId)
      .where('member_id', '=', memberId)
      .where('ends', '>', from)
      .execute();
    const rows = appointments.map((one) => ({
      organisation_id: ctx.organisationId,
      id: newId<string>(),
      member_id: memberId,
      begins: new Date(one.from),
      ends: new Date(one.to),
      all_day: one.allDay,
      with_customer: !one.allDay && one.guests.some((address) => customers.has(address)),
      title: own.keepsTitles ? one.title : null,
    }));
    for (let n = 0; n < rows.length; n += atOnce)
      await tx
        .insertInto('own_appointment')
        .values(rows.slice(n, n + atOnce))
        .execute();
    await tx
      .updateTable('own_calendar')
      .set({ fetched_at: ctx.now, fault: null })
      .where('organisation_id', '=', ctx.organisationId)
      .where('member_id', '=', memberId)
      .execute();
  });
}
