import type { MemberId, TeamId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';

import type { RhythmItem } from '../item.ts';
import type { Role } from '../../roles/role.ts';
import type { RhythmSettings } from './settings.ts';
import type { LoopPart, RhythmPeriod } from './starting-items.ts';
import type { Day, Gathering, Span, WeekItem, WeekMember, WeekProblem } from './week.ts';

/** Somebody of the team as the planner needs to know them. */
export type TeamMember = {
  id: MemberId;
  name: string;
  teamId: TeamId | null;
  roles: { role: Role; sharePercent: number; sells: boolean }[];
  working: Span[];
  travelDays: Day[];
  profile: string;
  appointments: (Span & { name: string })[];
  /** Hours that are taken nearly every week in a calendar that the member connected. */
  fromCalendar?: readonly Span[];
};

/** An item with everything that a plan has to remember of it, as it was when the plan was made. */
export type GroundItem = {
  id: string;
  name: LocalText;
  part: LoopPart;
  minutes: number;
  times: number;
  per: RhythmPeriod;
  gathering: Gathering;
  who: string[];
  responsible: string | null;
  windows: Span[];
  fixedAt: { day: Day; from: number }[];
  anywhere: boolean;
  whenClosed: 'move' | 'drop';
};

/** A kept item that has no place of its own in the plan, and why. */
export type LeftOut = { itemId: string; because: 'sells' | 'nobody' | 'nobody-leads' };

/** What a plan stands on. */
export type RhythmGround = {
  problem: WeekProblem;
  team: { id: MemberId; name: string; teamId: TeamId | null; roles: Role[] }[];
  /** Every kept item, also those that come back less than weekly, and those that are selling itself. */
  items: GroundItem[];
  leftOut: LeftOut[];
};

/**
 * The week that a team asks for: its kept items, its people and the worth of its hours. What is selling itself gets no
 * place (the blocks are for it), nor does what nobody takes part in; both are said. The grid is as fine as the
 * shortest item needs.
 */
export function weekOfChecklist(
  items: readonly RhythmItem[],
  team: readonly TeamMember[],
  settings: RhythmSettings,
): RhythmGround {
  const kept = items.filter(({ verdict }) => verdict === 'kept');
  const ground = kept.map((item) => groundItem(item, team));
  const leftOut = ground.flatMap((item): LeftOut[] => {
    const { sells = false } = kept.find(({ id }) => id === item.id) ?? {};
    if (sells && item.fixedAt.length === 0) return [{ itemId: item.id, because: 'sells' }];
    if (item.who.length === 0) return [{ itemId: item.id, because: 'nobody' }];
    const alone = item.gathering === 'one-to-one' && item.who.every((id) => id === item.responsible);
    if (item.gathering === 'one-to-one' && (item.responsible === null || alone))
      return [{ itemId: item.id, because: 'nobody-leads' }];
    return [];
  });
  const placed = ground.filter(
    ({ id, per }) => (per === 'day' || per === 'week') && !leftOut.some(({ itemId }) => itemId === id),
  );
  const ids = new Set(placed.map(({ id }) => id));
  const slotMinutes = placed.every((item) => onGrid(item, 30)) ? 30 : 15;
  const weekItems = placed.map((item): WeekItem => {
    const own = kept.find(({ id }) => id === item.id);
    const follows = own?.followsId ?? null;
    return {
      id: item.id,
      minutes: item.minutes,
      frequency: { times: item.times, per: item.per === 'day' ? 'day' : 'week' },
      who: item.who,
      gathering: item.gathering,
      responsible: item.responsible,
      piece: own?.pieceMinutes ?? null,
      windows: item.windows,
      fixedAt: item.fixedAt,
      daysApart: own?.daysApart ?? 0,
      follows: follows !== null && ids.has(follows) ? { itemId: follows, sameDay: false } : null,
      anywhere: item.anywhere,
    };
  });
  const days = Math.max(5, ...team.flatMap(({ working }) => working.map(({ day }) => day + 1)));
  return {
    problem: {
      days,
      slotMinutes,
      members: team.map(weekMember),
      items: weekItems,
      profiles: Object.fromEntries(settings.profiles.map(({ id, points }) => [id, points])),
      blocks: settings.blocks,
      fairnessPercent: settings.fairnessPercent,
    },
    team: team.map(({ id, name, teamId, roles }) => ({
      id,
      name,
      teamId,
      roles: roles.map(({ role }) => role),
    })),
    items: ground,
    leftOut,
  };
}

function groundItem(item: RhythmItem, team: readonly TeamMember[]): GroundItem {
  const holds = (role: Role) => (member: TeamMember) => member.roles.some((one) => one.role === role);
  const share = ({ roles }: TeamMember) =>
    roles.find(({ role }) => role === item.responsible)?.sharePercent ?? 0;
  const lead = team.filter(holds(item.responsible)).toSorted((a, b) => share(b) - share(a))[0];
  return {
    id: item.id,
    name: item.name,
    part: item.part,
    minutes: item.minutes,
    times: item.times,
    per: item.per,
    gathering: item.gathering,
    who: team.filter((member) => item.who.some((role) => holds(role)(member))).map(({ id }) => id),
    responsible: lead?.id ?? null,
    windows: item.windows,
    fixedAt: item.fixedAt,
    anywhere: item.anywhere,
    whenClosed: item.whenClosed,
  };
}

const weekMember = (member: TeamMember): WeekMember => ({
  id: member.id,
  sells: member.roles.some(({ sells }) => sells),
  profile: member.profile,
  working: member.working,
  busy: [...member.appointments, ...(member.fromCalendar ?? [])].map(({ day, from, to }) => ({
    day,
    from,
    to,
  })),
  travelDays: member.travelDays,
});

/** Does everything that an item says fit a grid? Half an hour and more is rounded up to it, a quarter is not. */
function onGrid({ minutes, fixedAt, windows }: GroundItem, grid: number): boolean {
  return (
    (minutes % grid === 0 || minutes > 60) &&
    fixedAt.every(({ from }) => from % grid === 0) &&
    windows.every(({ from, to }) => from % grid === 0 && to % grid === 0)
  );
}
