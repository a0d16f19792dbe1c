import {
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type SyntheticEvent,
} from 'react';

const fields = 'input:not([tabindex="-1"], [hidden]), textarea, select';

/**
 * The browser's own modal dialog: it keeps the focus inside, closes on Escape and gives the focus back.
 * It opens at its first field; without fields, at the first button of its foot, which changes nothing.
 * The component that uses it is there only while the dialog is: when it goes, the focus goes back.
 * A press on the veil around it closes it too.
 *
 * @param stay nothing closes it, while something runs
 * @param holds what is filled in is lost with it: once something is, `asking` holds at the first wish to close it, and
 *   whoever answers calls `onClose`. The next wish goes back to what was filled in.
 */
export function useModal(onClose: () => void, { stay = false, holds = false } = {}) {
  const ref = useRef<HTMLDialogElement>(null);
  const isFilledIn = useRef(false);
  const before = useRef<Element | null>(null);
  const [asking, setAsking] = useState(false);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return undefined;
    if (!dialog.open) dialog.showModal();
    const first =
      dialog.querySelector<HTMLElement>(fields) ?? dialog.querySelector<HTMLElement>('footer button');
    first?.focus();
    const fillIn = ({ target }: Event) => {
      // What is filled in on a sheet over this one, or only looked for, is not lost with it.
      const own = target instanceof HTMLElement && target.closest('dialog') === dialog;
      if (own && !target.matches('[type="search"], [role="combobox"]')) isFilledIn.current = true;
    };
    dialog.addEventListener('input', fillIn);
    return () => {
      dialog.removeEventListener('input', fillIn);
      dialog.close();
    };
  }, []);
  useLayoutEffect(() => {
    if (asking) ref.current?.querySelector<HTMLElement>('footer button:last-child')?.focus();
    else if (before.current instanceof HTMLElement) before.current.focus();
  }, [asking]);
  const wishToClose = () => {
    if (stay) return;
    if (!holds || !isFilledIn.current) return onClose();
    if (!asking) before.current = document.activeElement;
    setAsking(!asking);
  };
  return {
    asking,
    wishToClose,
    modal: {
      ref,
      onCancel(event: SyntheticEvent) {
        // A file field inside sends the same event when its own window is closed.
        if (event.target !== ref.current) return;
        event.preventDefault();
        wishToClose();
      },
      // A browser asks only once whether Escape may close a dialog, and then closes it: what is filled in is kept here.
      onKeyDown(event: KeyboardEvent<HTMLDialogElement>) {
        const dialog = ref.current;
        if (event.key !== 'Escape' || event.defaultPrevented || !holds || !isFilledIn.current) return;
        if (!dialog || !(event.target instanceof Element) || event.target.closest('dialog') !== dialog)
          return;
        if (!asking && dialog.querySelector(':popover-open, [aria-expanded="true"]')) return;
        event.preventDefault();
        wishToClose();
      },
      onMouseDown(event: MouseEvent) {
        if (event.target === ref.current) wishToClose();
      },
    },
  };
}
