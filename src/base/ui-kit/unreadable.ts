/** Stands on a field in which something is written that cannot be read. */
export const unreadable = 'data-unreadable';

/**
 * A form in which something stands that cannot be read is not sent: what was typed would be left out, or be the
 * value of before. The writer is brought to the field, which says what is wrong.
 */
export function holdUnreadableForms(of: Document): () => void {
  const hold = (event: Event) => {
    if (!(event.target instanceof HTMLFormElement)) return;
    const field = event.target.querySelector<HTMLInputElement>(`[${unreadable}]:not(:disabled)`);
    if (field === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    // Left once, it says what is wrong.
    field.focus();
    field.blur();
    field.focus();
  };
  // Before any form hears of it.
  of.addEventListener('submit', hold, { capture: true });
  return () => of.removeEventListener('submit', hold, { capture: true });
}
