import type { KeyboardEvent } from 'react';

import type { ColumnHandle } from './use-card-focus.ts';

const leap = 10;

/**
 * Moves the focus from card to card, loaded or not: arrows, Page Up and Down by ten, Home and End; true where the key
 * was one of these.
 * @param columns by phase, in the order of the board
 */
export function walkBoard(event: KeyboardEvent, columns: ReadonlyMap<string, ColumnHandle>): boolean {
  const from = event.target as HTMLElement;
  if (from.dataset['card'] === undefined && from.dataset['empty'] === undefined) return false;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  const phase = from.closest<HTMLElement>('[data-phase]')?.dataset['phase'] ?? '';
  const at = Number(from.closest<HTMLElement>('[data-index]')?.dataset['index']);
  const own = columns.get(phase);
  if (!own || !Number.isInteger(at)) return false;
  const all = [...columns];
  const x = all.findIndex(([id]) => id === phase);
  const filled = (list: typeof all) => list.find(([, column]) => column.count > 0)?.[1];
  const steps: Record<string, number> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: leap,
    PageUp: -leap,
    Home: -own.count,
    End: own.count,
  };
  const step = steps[event.key];
  const beside =
    event.key === 'ArrowRight'
      ? filled(all.slice(x + 1))
      : event.key === 'ArrowLeft'
        ? filled(all.slice(0, x).reverse())
        : undefined;
  if (step === undefined && event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return false;
  event.preventDefault();
  if (step !== undefined) own.focus(Math.max(0, Math.min(own.count - 1, at + step)));
  else if (beside) beside.focus(beside.placeAt(from.getBoundingClientRect().top));
  return true;
}
