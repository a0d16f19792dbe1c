import type { CompiledWeek } from './compiled-week.ts';

/** A stretch of selling that may begin at a slot: how many slots, and its worth in hundredths of points. */
export type BlockStep = { slots: number; worth: number };

/** The time that a group takes of each of its people in a week. */
export function claim({ groups }: CompiledWeek, g: number): number {
  return (groups[g]?.length ?? 0) * (groups[g]?.count ?? 0);
}

/** The day on which all starts of a group are, where that is one day. */
export function onlyDayOf({ groups, slots }: CompiledWeek, g: number): number | null {
  const starts = groups[g]?.starts ?? [];
  const day = Math.floor((starts[0] ?? 0) / slots);
  return starts.every((start) => Math.floor(start / slots) === day) ? day : null;
}

/** The blocks that may begin at a slot and are worth something. One goes on until a duty can begin, or the day is over. */
export function blocksFrom(
  { free, value, length, slots, minimumSlots, costOfLength }: CompiledWeek,
  member: number,
  at: number,
  canEndAt: (slot: number) => boolean,
): BlockStep[] {
  const blocks: BlockStep[] = [];
  const base = member * length;
  const evening = (Math.floor(at / slots) + 1) * slots;
  let worth = 0;
  for (let end = at + 1; end <= evening && free[base + end - 1] === 1; end++) {
    worth += value[base + end - 1] ?? 0;
    if (end - at < minimumSlots) continue;
    if (end < evening && free[base + end] === 1 && !canEndAt(end)) continue;
    const net = worth - (costOfLength[end - at] ?? 0);
    if (net > 0) blocks.push({ slots: end - at, worth: net });
  }
  return blocks;
}
