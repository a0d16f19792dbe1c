import type { Decision } from '#base/kernel/decision.ts';
import { yes } from '#base/kernel/decision.ts';
import { hasText } from '#base/kernel/language.ts';

import type { RhythmItem, RhythmItemId } from '../item.ts';
import { loopParts, startingItems, type LoopPart, type StartingItem } from './starting-items.ts';

export type ItemRefusal = {
  because:
    | 'no-name'
    | 'follows-itself'
    | 'follows-nothing'
    | 'piece-too-long'
    | 'window-turned'
    | 'window-too-short';
};

type Wanted = Pick<RhythmItem, 'name' | 'minutes' | 'pieceMinutes' | 'windows' | 'followsId'>;

/** Does an item make sense among the others? `id` is null for one that is new. */
export function canWriteItem(
  id: RhythmItemId | null,
  { name, minutes, pieceMinutes, windows, followsId }: Wanted,
  all: readonly Pick<RhythmItem, 'id' | 'followsId'>[],
): Decision<ItemRefusal> {
  const no = (because: ItemRefusal['because']) => ({ ok: false, because }) as const;
  if (!hasText(name)) return no('no-name');
  if (pieceMinutes !== null && pieceMinutes > minutes) return no('piece-too-long');
  if (windows.some(({ from, to }) => to <= from)) return no('window-turned');
  const inOneGo = pieceMinutes ?? minutes;
  if (windows.length > 0 && windows.every(({ from, to }) => to - from < inOneGo))
    return no('window-too-short');
  if (followsId === null) return yes;
  if (!all.some((item) => item.id === followsId)) return no('follows-nothing');
  for (let at: RhythmItemId | null = followsId, steps = 0; at !== null && steps <= all.length; steps++) {
    if (at === id) return no('follows-itself');
    const next: RhythmItemId = at;
    at = all.find((item) => item.id === next)?.followsId ?? null;
  }
  return yes;
}

/** Which starting item an item can be given back to; one of the team's own has none. */
export function canRestore({
  code,
}: Pick<RhythmItem, 'code'>):
  | { ok: true; start: StartingItem }
  | { ok: false; because: 'not-a-starting-item' } {
  const start = startingItems.find((one) => one.code === code);
  return start ? { ok: true, start } : { ok: false, because: 'not-a-starting-item' };
}

export type WalkProgress = {
  decided: number;
  total: number;
  /** Of each part of the loop. */
  parts: Record<LoopPart, { decided: number; total: number }>;
};

/** How far the team is on its walk along the loop. */
export function walkProgress(items: readonly Pick<RhythmItem, 'part' | 'verdict'>[]): WalkProgress {
  const count = (of: readonly Pick<RhythmItem, 'verdict'>[]) => ({
    decided: of.filter(({ verdict }) => verdict !== 'open').length,
    total: of.length,
  });
  const parts = Object.fromEntries(
    loopParts.map((part) => [part, count(items.filter((item) => item.part === part))]),
  ) as WalkProgress['parts'];
  return { ...count(items), parts };
}
