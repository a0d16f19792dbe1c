import { cloneElement, useEffect, useId, useRef, useState, type ReactElement } from 'react';
import { placeBeside } from './place-beside.ts';
import css from './tooltip.module.css';

type Trigger = ReactElement<{ 'aria-label'?: string | undefined; 'aria-describedby'?: string | undefined }>;

/**
 * A word or two beside what is pointed at or focused. It stays while the pointer is on it and goes on Escape.
 * What is said here must also be reachable without it: on a phone there is no pointing.
 */
export function Tooltip(props: { text: string; children: Trigger }) {
  const { text, children } = props;
  const id = useId();
  const around = useRef<HTMLSpanElement>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const [open, setOpen] = useState(false);
  const waiting = useRef<number | undefined>(undefined);

  const openSoon = (after: number) => {
    window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(() => setOpen(true), after);
  };
  const closeSoon = (after: number) => {
    window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(() => setOpen(false), after);
  };

  useEffect(() => () => window.clearTimeout(waiting.current), []);
  useEffect(() => {
    const target = around.current?.firstElementChild;
    const shown = bubble.current;
    if (!open || !target || !shown) return undefined;
    shown.showPopover();
    placeBeside(shown, target.getBoundingClientRect());
    const close = () => setOpen(false);
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') close();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('scroll', close, true);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('scroll', close, true);
      shown.hidePopover();
    };
  }, [open]);

  const named = children.props['aria-label'] === text;
  return (
    <span
      className={css.around}
      onBlur={() => closeSoon(0)}
      onFocus={(event) => {
        if (event.target.matches(':focus-visible')) openSoon(0);
      }}
      onPointerDown={() => closeSoon(0)}
      onPointerEnter={(event) => {
        if (event.pointerType === 'mouse') openSoon(450);
      }}
      onPointerLeave={() => closeSoon(120)}
      ref={around}
    >
      {named || !open ? children : cloneElement(children, { 'aria-describedby': id })}
      <span className={css.bubble} hidden={!open} id={id} popover="manual" ref={bubble} role="tooltip">
        {text}
      </span>
    </span>
  );
}
