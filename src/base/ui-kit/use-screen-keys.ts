import { useEffect, useEffectEvent } from 'react';

/** Does something at a key, unless somebody writes, a dialog is open, or what has the focus did something at it. */
export function useScreenKeys(keys: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const does = keys[event.key];
    if (!does || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const target = event.target as HTMLElement;
    if (target.closest('input, textarea, select, [contenteditable], dialog, [role="dialog"], [role="menu"]'))
      return;
    event.preventDefault();
    does();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
