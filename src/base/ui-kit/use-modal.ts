import { useLayoutEffect, useRef, type MouseEvent, type SyntheticEvent } from 'react';

/**
 * The browser's own modal dialog: it keeps the focus inside, closes on Escape and gives the focus back.
 * A press on the veil around it closes it too, unless `stay` holds.
 */
export function useModal(open: boolean, onClose: () => void, stay = false) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!open || !dialog) return undefined;
    if (!dialog.open) dialog.showModal();
    return () => dialog.close();
  }, [open]);
  return {
    ref,
    onCancel(event: SyntheticEvent) {
      // A file field inside sends the same event when its own window is closed.
      if (event.target !== ref.current) return;
      event.preventDefault();
      if (!stay) onClose();
    },
    onMouseDown(event: MouseEvent) {
      if (event.target === ref.current && !stay) onClose();
    },
  };
}
