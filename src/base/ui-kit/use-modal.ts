import { useLayoutEffect, useRef, type MouseEvent, type SyntheticEvent } from 'react';

const fields = 'input:not([tabindex="-1"], [hidden]), textarea, select';

/**
 * The browser's own modal dialog: it keeps the focus inside, closes on Escape and gives the focus back.
 * It opens at its first field; without fields, at the first button of its foot, which changes nothing.
 * The component that uses it is there only while the dialog is: when it goes, the focus goes back.
 * A press on the veil around it closes it too, unless `stay` holds.
 */
export function useModal(onClose: () => void, stay = false) {
  const ref = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return undefined;
    if (!dialog.open) dialog.showModal();
    const first =
      dialog.querySelector<HTMLElement>(fields) ?? dialog.querySelector<HTMLElement>('footer button');
    first?.focus();
    return () => dialog.close();
  }, []);
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
