import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import type { CanvasNode, WayEdge } from './canvas-parts.ts';

type Ids = ReadonlySet<string>;

/**
 * Tells what somebody chooses on the canvas, and nothing else: what is chosen elsewhere comes in with the boxes, and told
 * back it would go round in a circle.
 */
export function useChoosing(chosen: Ids, onChoose: (ids: Ids) => void) {
  const chosenNow = useRef(chosen);
  useEffect(() => {
    chosenNow.current = chosen;
  }, [chosen]);
  return useCallback(
    (changes: readonly (NodeChange<CanvasNode> | EdgeChange<WayEdge>)[]) => {
      const next = new Set(chosenNow.current);
      for (const change of changes)
        if (change.type === 'select') {
          if (change.selected) next.add(change.id);
          else next.delete(change.id);
        }
      const isSame =
        next.size === chosenNow.current.size && [...next].every((id) => chosenNow.current.has(id));
      if (isSame) return;
      chosenNow.current = next;
      onChoose(next);
    },
    [onChoose],
  );
}
