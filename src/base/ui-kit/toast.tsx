import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { IconButton } from './icon-button.tsx';
import { CloseIcon, WarningIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import css from './toast.module.css';

export type Toast = {
  text: string;
  /** Takes back what was just done. */
  undo?: (() => void) | undefined;
  /** Stays until it is closed, and is spoken at once. */
  bad?: boolean | undefined;
};

type Shown = Toast & { id: number };

const ToastContext = createContext<((toast: Toast) => void) | null>(null);
const shownAtOnce = 3;
const stayMillis = 6_000;
const stayToUndoMillis = 12_000;

export function ToastProvider(props: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Shown[]>([]);
  const [place, setPlace] = useState<Element>(document.body);
  const leave = useCallback(() => setPlace(document.body), []);
  const count = useRef(0);
  const show = useCallback((toast: Toast) => {
    count.current += 1;
    const id = count.current;
    setPlace(reachablePlace());
    setToasts((before) => [...before, { ...toast, id }].slice(-shownAtOnce));
  }, []);
  const drop = useCallback(
    (id: number) => setToasts((before) => before.filter((toast) => toast.id !== id)),
    [],
  );
  const shown = useMemo(
    () => toasts.map((toast) => <Notice drop={drop} key={toast.id} toast={toast} />),
    [toasts, drop],
  );
  return (
    <ToastContext value={show}>
      {props.children}
      <Notices latest={toasts.at(-1)?.id} onLeave={leave} place={place}>
        {shown}
      </Notices>
    </ToastContext>
  );
}

/** Says in a few words what happened: `const toast = useToast(); toast({ text: 'Kans verplaatst', undo })`. */
export function useToast(): (toast: Toast) => void {
  const show = use(ToastContext);
  if (!show) throw new Error('ToastProvider is missing above this component');
  return show;
}

type NoticesProps = {
  latest: number | undefined;
  place: Element;
  /** The dialog that it stands in goes. */
  onLeave: () => void;
  children: ReactNode;
};

function Notices(props: NoticesProps) {
  const { latest, place, onLeave, children } = props;
  const words = useWords(kitMessages);
  const region = useRef<HTMLElement>(null);
  useEffect(() => {
    // What is said as a dialog closes finds it gone.
    if (!place.isConnected) {
      onLeave();
      return undefined;
    }
    place.addEventListener('close', onLeave);
    return () => place.removeEventListener('close', onLeave);
  }, [place, onLeave]);
  useEffect(() => {
    const element = region.current;
    if (latest === undefined || !element?.isConnected || !place.contains(element)) return undefined;
    // Shown anew, it stands above a dialog that was opened in the meantime.
    element.showPopover();
    return () => element.hidePopover();
  }, [latest, place]);
  return createPortal(
    <section
      aria-label={words.notices}
      aria-live="polite"
      className={css.region}
      popover="manual"
      ref={region}
    >
      {children}
    </section>,
    place,
  );
}

/** Where a notice can be pressed: in the dialog that is open above all, since the page around it is out of reach. */
function reachablePlace(): Element {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.body;
}

function Notice(props: { toast: Shown; drop: (id: number) => void }) {
  const { toast, drop } = props;
  const words = useWords(kitMessages);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held || toast.bad) return undefined;
    const timer = window.setTimeout(() => drop(toast.id), toast.undo ? stayToUndoMillis : stayMillis);
    return () => window.clearTimeout(timer);
  }, [held, toast, drop]);
  return (
    <div
      className={classNames(css.toast, toast.bad && css.bad)}
      onBlur={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      role={toast.bad ? 'alert' : undefined}
    >
      {toast.bad ? <WarningIcon size={18} /> : null}
      <p className={css.text}>{toast.text}</p>
      {toast.undo ? (
        <Button
          className={css.undo}
          onClick={() => {
            toast.undo?.();
            drop(toast.id);
          }}
          small
        >
          {words.undo}
        </Button>
      ) : null}
      <IconButton
        className={css.close}
        icon={CloseIcon}
        label={words.close}
        onClick={() => drop(toast.id)}
        small
      />
    </div>
  );
}
