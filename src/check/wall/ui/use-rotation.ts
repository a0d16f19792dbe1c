import { useEffect, useEffectEvent, useState } from 'react';

export type Rotation = {
  at: number;
  paused: boolean;
  go: (by: 1 | -1) => void;
  toggle: () => void;
};

/**
 * Turns through so many pictures. Space pauses, arrows go; what is shown stays where it is while pictures come and go.
 * @param held something lies over it for now
 */
export function useRotation(keys: readonly string[], seconds: number, held: boolean): Rotation {
  const [key, setKey] = useState<string | null>(null);
  const [paused, setPaused] = useState(false);
  const found = keys.findIndex((one) => one === key);
  const at = Math.max(0, found);
  const after = (from: number, by: 1 | -1) => setKey(keys[(from + by + keys.length) % keys.length] ?? null);
  const go = (by: 1 | -1) => after(at, by);
  const next = useEffectEvent((from: number) => after(from, 1));
  useEffect(() => {
    if (paused || held || keys.length < 2) return undefined;
    const timer = window.setTimeout(() => next(at), seconds * 1000);
    return () => window.clearTimeout(timer);
  }, [at, paused, held, keys.length, seconds]);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const onButton = event.target instanceof HTMLButtonElement;
    if (event.key === ' ' && !onButton) setPaused((before) => !before);
    else if (event.key === 'ArrowRight' || event.key === 'PageDown') go(1);
    else if (event.key === 'ArrowLeft' || event.key === 'PageUp') go(-1);
    else if (event.key.toLowerCase() === 'f') toggleFullScreen();
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return { at, paused, go, toggle: () => setPaused((before) => !before) };
}

export function toggleFullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // Not every screen can, and none may without being touched first.
  done.catch(() => {});
}
