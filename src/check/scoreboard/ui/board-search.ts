import { isWeekId, type WeekId } from '#base/kernel/date.ts';
import { isUuid, type MemberId, type TeamId } from '#base/kernel/id.ts';

import { measures, type Measure } from '../rules/measures.ts';

/** What the address of the screen says: whose figures, which weeks, and the figure that is looked behind. */
export type BoardSearch = {
  week?: WeekId;
  team?: TeamId | 'none';
  member?: MemberId;
  owner?: 'without';
  figure?: Measure;
  /** The week of that figure; `all` for the thirteen together. */
  at?: WeekId | 'all';
  /** The KPI whose figure is opened, and its week. */
  kpi?: string;
  on?: WeekId;
};

/** Reads an address; what cannot be is left out, so that a mangled link still shows a scoreboard. */
export function readBoardSearch(given: Record<string, unknown>): BoardSearch {
  const text = (name: string) => (typeof given[name] === 'string' ? given[name] : '');
  const search: BoardSearch = {};
  const week = text('week');
  if (isWeekId(week)) search.week = week;
  const [team, member] = [text('team'), text('member')];
  if (team === 'none' || isUuid(team)) search.team = team as TeamId | 'none';
  else if (isUuid(member)) search.member = member as MemberId;
  if (text('owner') === 'without') search.owner = 'without';
  const figure = measures.find((measure) => measure === text('figure'));
  const at = text('at');
  if (figure !== undefined && (at === 'all' || isWeekId(at))) {
    search.figure = figure;
    search.at = at;
  }
  const [kpi, on] = [text('kpi'), text('on')];
  if (isUuid(kpi) && isWeekId(on)) {
    search.kpi = kpi;
    search.on = on;
  }
  return search;
}

/** The filters that an address asks the server for. */
export function filtersOf({ team, member, owner }: BoardSearch) {
  return {
    ...(team === undefined ? {} : { team }),
    ...(member === undefined ? {} : { memberId: member }),
    ...(owner === 'without' ? { withOwner: false } : {}),
  };
}
export type BoardFilters = ReturnType<typeof filtersOf>;

/** Whose figures a board shows, without the owner switch: what is said of a figure stands on both its sides. */
export function scopeOf({ team, memberId }: BoardFilters) {
  return { ...(team === undefined ? {} : { team }), ...(memberId === undefined ? {} : { memberId }) };
}
