import { useMemo } from 'react';
import { geometryOf, isWhollyPlaced } from '../rules/geometry.ts';
import type { Drawing } from '../rules/layout/drawing.ts';
import type { ProcessModel } from '../rules/model.ts';
import { large, useBeside } from './use-beside.ts';

/** Where everything stands. A large drawing is laid out in a worker: null until it is there, then the one before. */
export function useGeometry(model: ProcessModel): Drawing | null {
  const isLong = model.nodes.length > large && !isWhollyPlaced(model);
  const now = useMemo(() => (isLong ? null : geometryOf(model)), [model, isLong]);
  const made = useBeside('geometry', isLong ? model : null);
  return now ?? made?.result ?? null;
}
