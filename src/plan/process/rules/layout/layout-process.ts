import type { NodeKind, ProcessModel } from '../model.ts';
import { draw } from './draw.ts';
import { boxSize, type Drawing, type Size } from './drawing.ts';
import { flowInLayers } from './layers.ts';
import { chooseRoutes } from './routes.ts';
import { placeInRows } from './rows.ts';

/**
 * A process on paper: the layer gives x, the lane gives y, barycentres the order within; arrows turn at right angles in
 * the corridors between boxes, so that none crosses a box, and those that close a loop run back underneath. The same
 * process gives the same drawing. Decisions are diamonds, or boxes with their corners cut off. Positions that somebody set are not asked; arrows that lead nowhere are left out.
 */
export function layoutProcess(
  model: Pick<ProcessModel, 'lanes' | 'nodes' | 'arrows'>,
  sizeOf: (kind: NodeKind) => Size = boxSize,
  cutCorners: number | null = null,
): Drawing {
  const laneAt = new Map(model.lanes.map(({ id }, i) => [id, i]));
  const laneOf = Int32Array.from(model.nodes, ({ laneId }) => laneAt.get(laneId) ?? 0);
  const flow = flowInLayers(model);
  const rows = placeInRows(flow, laneOf, Math.max(1, model.lanes.length));
  return draw({ model, flow, rows, routes: chooseRoutes(flow, rows), sizeOf, cutCorners });
}
