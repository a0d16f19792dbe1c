import type { Context } from '#base/db/context.ts';
import { addDays, addWeeks, startOfWeek, weekOf, type WeekId } from '#base/kernel/date.ts';
import type { MemberId, TeamId } from '#base/kernel/id.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { found } from '#base/kernel/refusal.ts';

import { exceptionCounts } from '../exceptions/queries.ts';
import { awayFrom, rhythmSettings } from '../hours/queries.ts';
import { holdingIn, publishedRhythms } from '../planner/queries.ts';
import { calendarSeries, type Span } from '../rules/calendar-series.ts';
import { closedDays } from '../rules/closed-days.ts';
import { writeCalendar, type WrittenSeries } from './write-calendar.ts';

const weeksBack = 4;
const weeksAhead = 52;

const words = {
  nl: { selling: 'Verkopen', of: (name: string) => `Ritme van ${name}`, with: 'Met' },
  en: { selling: 'Selling', of: (name: string) => `${name}’s rhythm`, with: 'With' },
};

type Whose = { kind: 'member'; id: MemberId } | { kind: 'team'; id: TeamId };

/**
 * The published rhythm of a member or a team as a calendar, from four weeks back to a year ahead. Refuses with
 * `not-found` where the member has left or the team is no more.
 */
export async function rhythmFeed(ctx: Context, whose: Whose): Promise<{ name: string; text: string }> {
  return ctx.read(async (tx) => {
    const { name, memberIds } = await whoIs(whose);
    const first = addWeeks(weekOf(ctx.today), -weeksBack);
    const last = addWeeks(weekOf(ctx.today), weeksAhead);
    const rhythms = await publishedRhythms(tx, ctx, { from: first, to: last });
    const { settings } = await rhythmSettings(tx, ctx);
    const range = { from: startOfWeek(first), to: addDays(startOfWeek(last), 6) };
    const closed = closedDays(settings, range);
    const absences = await awayFrom(tx, ctx, range.from);
    const changes = await exceptionCounts(tx, ctx);
    const allChanges = [...changes.values()].reduce((sum, times) => sum + times, 0);
    const newest = Math.max(0, ...rhythms.map(({ line }) => line.number));
    const { language, timeZone } = ctx.organisation;
    const series = rhythms.flatMap((rhythm): WrittenSeries[] => {
      const itemName = new Map(rhythm.ground.items.map((item) => [item.id, inLanguage(item.name, language)]));
      const person = new Map<string, string>(rhythm.ground.team.map((one) => [one.id, one.name]));
      return spansOf(rhythm.line.id, first, last).flatMap((span, n) =>
        calendarSeries(
          n === 0 ? rhythm.line.id : `${rhythm.line.id}-${span.from}`,
          rhythm,
          span,
          memberIds,
          closed,
          absences,
          whose.kind === 'member' ? whose.id : null,
        ).map((one) => {
          const others = one.memberIds
            .filter((id) => whose.kind === 'team' || id !== whose.id)
            .map((id) => person.get(id) ?? '');
          return {
            ...one,
            summary: one.itemId === null ? words[language].selling : (itemName.get(one.itemId) ?? ''),
            description: others.length > 0 ? `${words[language].with} ${others.join(', ')}` : '',
            sequence:
              newest -
              rhythm.line.number +
              (one.itemId === null ? allChanges : (changes.get(one.itemId) ?? 0)),
          };
        }),
      );
    });
    const title = words[language].of(name);
    return { name: title, text: writeCalendar(title, timeZone, series, ctx.now, language) };

    /** The weeks in which a version holds, in stretches without a gap. */
    function spansOf(planId: string, from: WeekId, to: WeekId): Span[] {
      const lines = rhythms.map(({ line }) => line);
      const spans: Span[] = [];
      for (let week = from; week <= to; week = addWeeks(week, 1)) {
        if (holdingIn(lines, week)?.id !== planId) continue;
        const before = spans.at(-1);
        if (before && addWeeks(before.until, 1) === week) before.until = week;
        else spans.push({ from: week, until: week });
      }
      return spans;
    }

    async function whoIs(one: Whose): Promise<{ name: string; memberIds: string[] }> {
      if (one.kind === 'member') {
        const member = found(
          await tx
            .selectFrom('member')
            .select(['id', 'name'])
            .where('id', '=', one.id)
            .where('archived_at', 'is', null)
            .executeTakeFirst(),
        );
        return { name: member.name, memberIds: [member.id] };
      }
      const team = found(
        await tx
          .selectFrom('team')
          .select('name')
          .where('id', '=', one.id)
          .where('archived_at', 'is', null)
          .executeTakeFirst(),
      );
      const members = await tx.selectFrom('member').select('id').where('team_id', '=', one.id).execute();
      return { name: team.name, memberIds: members.map(({ id }) => id) };
    }
  });
}
