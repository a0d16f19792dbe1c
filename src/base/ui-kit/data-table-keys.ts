import type { KeyboardEvent } from 'react';

/** What a key asks of a row that has the focus. */
export type RowKey =
  | { does: 'go'; to: number; extends: boolean }
  | { does: 'choose' }
  | { does: 'choose-all' }
  | { does: 'edit' }
  | { does: 'nothing' };

/** The keys of a table: arrows, j and k walk, Shift takes along, x chooses, e edits; Space looks into it, or chooses where that cannot be. */
export function rowKey(
  event: KeyboardEvent,
  at: number,
  count: number,
  { choosable, peekable }: { choosable: boolean; peekable: boolean },
): RowKey {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
  if ((ctrlKey || metaKey) && key.toLowerCase() === 'a' && choosable) return { does: 'choose-all' };
  if (ctrlKey || metaKey || altKey) return { does: 'nothing' };
  const low = key.toLowerCase();
  const to = { ArrowDown: at + 1, j: at + 1, ArrowUp: at - 1, k: at - 1, Home: 0, End: count - 1 }[
    key.length === 1 ? low : key
  ];
  if (to !== undefined)
    return to < 0 || to >= count ? { does: 'nothing' } : { does: 'go', to, extends: shiftKey && choosable };
  if (((key === ' ' && !peekable) || low === 'x') && choosable) return { does: 'choose' };
  if (low === 'e' || key === 'F2' || key === 'ArrowRight') return { does: 'edit' };
  return { does: 'nothing' };
}

/** Walks between the fields of a row that can be edited; Escape and the first one's left go back to the row. */
export function walkFields(event: KeyboardEvent, field: HTMLElement): void {
  const row = field.closest('tr');
  const fields = [...(row?.querySelectorAll<HTMLElement>('[data-edit]') ?? [])];
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const link = row?.querySelector<HTMLElement>('[data-row-link]');
  if (event.key === 'Escape') link?.focus();
  if (step === undefined) return;
  event.preventDefault();
  (fields[fields.indexOf(field) + step] ?? (step < 0 ? link : null))?.focus();
}
