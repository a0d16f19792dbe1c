/** Minutes: a length, or a time of the day counted from midnight. */
export type Minutes = number;
/** A day of the week, Monday 0. */
export type Day = number;
/** A stretch of one day, its end not included. */
export type Span = { day: Day; from: Minutes; to: Minutes };

/** Somebody of the team, in one week. */
export type WeekMember = {
  id: string;
  /** Whether this member's free time is worth something with customers. */
  sells: boolean;
  /** Which customers: names one of the profiles of the week. */
  profile: string;
  /** The hours at work; a free day of a part-timer has none, a lunch leaves a hole. */
  working: readonly Span[];
  /** Absences and appointments that stand. */
  busy: readonly Span[];
  /** Days on the road, on which only what can be done anywhere is placed. */
  travelDays: readonly Day[];
};

/** Together: everybody at once. Alone: each by himself. One to one: each with the one who is responsible. */
export type Gathering = 'together' | 'alone' | 'one-to-one';

/** Something that the team does every week. */
export type WeekItem = {
  id: string;
  minutes: Minutes;
  frequency: { times: number; per: 'day' | 'week' };
  who: readonly string[];
  gathering: Gathering;
  /** The member who leads it; joins each time of a one-to-one. */
  responsible: string | null;
  /** May be cut into pieces of this length; null where it must be done in one go. */
  piece: Minutes | null;
  /** Where in the week it may lie; anywhere when there are none. */
  windows: readonly Span[];
  /** The only moments at which it may begin, when it has any. */
  fixedAt: readonly { day: Day; from: Minutes }[];
  /** At least so many days between one time and the next: 1 is never twice on a day; 0 is no wish. */
  daysApart: number;
  /** Comes after another item, on the same day or later in the week. */
  follows: { itemId: string; sameDay: boolean } | null;
  /** Can be done on the road. */
  anywhere: boolean;
};

/** What makes a stretch of time a block in which somebody can sell. */
export type BlockRules = {
  /** A shorter stretch is worth nothing. */
  minimumMinutes: Minutes;
  /** From this length on, getting into it no longer costs anything. */
  limitMinutes: Minutes;
  /** What getting into the shortest block costs, in points; falls in a straight line to nothing at the limit. */
  switchPoints: number;
};

/** Points for a half-hour with customers: `points[day][half-hour of the day]`, 0 to 1000. */
export type Profile = readonly (readonly number[])[];

export type WeekProblem = {
  /** Days from Monday on: 5, 6 or 7. */
  days: number;
  /** The grid on which everything lies. */
  slotMinutes: 15 | 30 | 60;
  members: readonly WeekMember[];
  items: readonly WeekItem[];
  profiles: Readonly<Record<string, Profile>>;
  blocks: BlockRules;
  /** Which part of the goal is the seller who comes off worst, in percent. */
  fairnessPercent: number;
};

/** One time of an item, or one piece of it. */
export type Placement = { itemId: string; members: readonly string[]; day: Day; from: Minutes; to: Minutes };

export type WeekPlan = { placements: readonly Placement[] };

/** Points are counted in hundredths, so that sums are whole numbers and come out the same in any order. */
export const hundredths = 100;

/** The bare time of a slot for a profile, in hundredths of points. */
export function slotValue(profile: Profile | undefined, day: Day, at: Minutes, slotMinutes: number): number {
  const points = profile?.[day];
  if (slotMinutes <= 30) return ((points?.[Math.floor(at / 30)] ?? 0) * hundredths * slotMinutes) / 30;
  let sum = 0;
  for (let half = at / 30; half < (at + slotMinutes) / 30; half++) sum += (points?.[half] ?? 0) * hundredths;
  return sum;
}

/** What getting into a block of this length costs, in hundredths of points. */
export function switchingCost(
  minutes: Minutes,
  { minimumMinutes, limitMinutes, switchPoints }: BlockRules,
): number {
  if (minutes >= limitMinutes) return 0;
  return Math.round((switchPoints * hundredths * (limitMinutes - minutes)) / (limitMinutes - minimumMinutes));
}
