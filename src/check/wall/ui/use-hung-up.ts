import { useEffect, useState } from 'react';

import type { ShownWall } from '../contract.ts';

/** The time, to the minute. */
export function useClock(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), 1_000);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}

/** Gives the page the colours of the wall for as long as it hangs, without changing what somebody chose for themselves. */
export function useColours(theme: ShownWall['theme']): void {
  useEffect(() => {
    const page = document.documentElement;
    const before = page.getAttribute('data-mantine-color-scheme');
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const paint = () =>
      page.setAttribute(
        'data-mantine-color-scheme',
        theme === 'device' ? (dark.matches ? 'dark' : 'light') : theme,
      );
    paint();
    dark.addEventListener('change', paint);
    return () => {
      dark.removeEventListener('change', paint);
      if (before !== null) page.setAttribute('data-mantine-color-scheme', before);
    };
  }, [theme]);
}

/** Keeps the screen from going dark; asked again each time it comes back into view. */
export function useAwake(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    const hold = () => {
      if (!('wakeLock' in navigator) || document.visibilityState !== 'visible') return;
      navigator.wakeLock.request('screen').then(
        (held) => (lock = held),
        () => {}, // a battery that runs low, or a browser that does not let it
      );
    };
    hold();
    document.addEventListener('visibilitychange', hold);
    return () => {
      document.removeEventListener('visibilitychange', hold);
      void lock?.release();
    };
  }, []);
}

const restMillis = 3_000;

/** Has somebody just moved a pointer or touched the screen? Then what one can press is there. */
export function useTouched(): boolean {
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    let timer = 0;
    const on = () => {
      setTouched(true);
      window.clearTimeout(timer);
      timer = window.setTimeout(() => setTouched(false), restMillis);
    };
    for (const kind of ['pointermove', 'pointerdown'] as const) document.addEventListener(kind, on);
    return () => {
      window.clearTimeout(timer);
      for (const kind of ['pointermove', 'pointerdown'] as const) document.removeEventListener(kind, on);
    };
  }, []);
  return touched;
}
