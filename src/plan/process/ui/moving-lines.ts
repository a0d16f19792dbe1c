import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Point } from '../rules/model.ts';

const none: ReadonlyMap<string, Point[]> = new Map();

/** Arrows that run otherwise while a box is dragged: only these are drawn anew at each frame. */
export function movingLines() {
  let lines = none;
  const listeners = new Set<() => void>();
  return {
    lineOf: (id: string) => lines.get(id) ?? null,
    /** @param next nothing: everything stands as it is drawn */
    show(next: ReadonlyMap<string, Point[]> = none) {
      if (lines === next) return;
      lines = next;
      for (const listener of listeners) listener();
    },
    listen(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export const MovingLines = createContext(movingLines());

/** How an arrow runs now, where a box that is dragged changes its way. */
export function useMovingLine(id: string): Point[] | null {
  const moving = useContext(MovingLines);
  return useSyncExternalStore(moving.listen, () => moving.lineOf(id));
}
