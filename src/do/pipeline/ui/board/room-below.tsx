import { useLayoutEffect, useRef, type ReactNode } from 'react';
import css from './room-below.module.css';

/** Tells what is in it how much room there is down to the end of the window, as `--room`. */
export function RoomBelow(props: { children: ReactNode }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => {
      const top = Math.round(element.getBoundingClientRect().top + window.scrollY);
      element.style.setProperty('--room', `calc(100dvh - ${top}px - var(--shell-bar, 0px) - 0.75rem)`);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    for (const above of element.parentElement?.children ?? []) if (above !== element) observer.observe(above);
    return () => observer.disconnect();
  }, []);
  return (
    <div className={css.room} ref={ref}>
      {props.children}
    </div>
  );
}
