import type { PhaseId } from '#base/kernel/id.ts';

import { geometryOf } from './geometry.ts';
import { isWork } from './matrix.ts';
import type { ProcessModel, ProcessNode, StepMinutes } from './model.ts';
import type { Operation } from './operations.ts';
import { addAfter, outlineOf, toLane } from './outline.ts';

/** A place in the matrix. */
export type CellPlace = { phaseId: PhaseId | null; laneId: string };

/** How a step of a cell is to become: its team, its phase and its usual minutes. */
export type StepWish = CellPlace & { nodeId: string; usual: number | null };

/** Steps go to other cells and take other minutes; what stays as it was gives no operation. */
export function rearranged(model: ProcessModel, wishes: readonly StepWish[]): Operation[] {
  const { lanes } = geometryOf(model);
  return wishes.flatMap(({ nodeId, laneId, phaseId, usual }): Operation[] => {
    const node = model.nodes.find(({ id }) => id === nodeId);
    if (!node) return [];
    const top = lanes.find(({ id }) => id === laneId)?.y ?? 0;
    const given = {
      ...(phaseId === node.phaseId ? {} : { phaseId }),
      ...(usual === (node.minutes?.usual ?? null) ? {} : { minutes: withUsual(node.minutes, usual) }),
    };
    return [
      ...toLane(node, laneId, top),
      ...(Object.keys(given).length > 0 ? [{ do: 'edit-node', id: nodeId, given } as const] : []),
    ];
  });
}

/** Least and most move along in proportion; where nothing was said they are the same. */
export function withUsual(minutes: StepMinutes | null, usual: number | null): StepMinutes | null {
  if (usual === null) return null;
  if (!minutes || minutes.usual === 0)
    return { least: usual, usual, most: Math.max(usual, minutes?.most ?? 0) };
  const scaled = (n: number) => Math.round((n * usual) / minutes.usual);
  return {
    least: Math.min(scaled(minutes.least), usual),
    usual,
    most: Math.max(scaled(minutes.most), usual),
  };
}

/** A new step in a cell, with the ids that it gets. */
export type NewStep = CellPlace & { id: string; arrowId: string; name: string; usual: number | null };

/**
 * Adds a step to a cell: behind the last step of that cell, else of that phase, else of the nearest earlier phase, so
 * that it lies on the way of the deals.
 * @param phaseIds the phases of the sales cycle, in order
 */
export function addToCell(model: ProcessModel, phaseIds: readonly PhaseId[], fresh: NewStep): Operation[] {
  const after = whereItGoes(model, phaseIds, fresh);
  const added = addAfter(model, after?.id ?? null, {
    id: fresh.id,
    arrowId: fresh.arrowId,
    kind: 'step',
    name: fresh.name,
  });
  const top = geometryOf(model).lanes.find(({ id }) => id === fresh.laneId)?.y ?? 0;
  return added.map((operation): Operation => {
    if (operation.do !== 'add-node') return operation;
    const { node } = operation;
    const [move] = toLane(node, fresh.laneId, top);
    const given = move?.do === 'edit-node' ? move.given : {};
    return {
      do: 'add-node',
      node: {
        ...node,
        ...given,
        role: after?.laneId === fresh.laneId ? node.role : null,
        phaseId: fresh.phaseId,
        minutes: withUsual(null, fresh.usual),
      },
    };
  });
}

function whereItGoes(
  model: ProcessModel,
  phaseIds: readonly PhaseId[],
  { phaseId, laneId }: CellPlace,
): ProcessNode | undefined {
  const ordered = outlineOf(model).map(({ node }) => node);
  const steps = ordered.filter(isWork);
  const last = (of: (node: ProcessNode) => boolean) => steps.findLast(of);
  const at = phaseId === null ? phaseIds.length : phaseIds.indexOf(phaseId);
  const earlier = phaseIds.slice(0, Math.max(at, 0)).toReversed();
  return (
    last((node) => node.phaseId === phaseId && node.laneId === laneId) ??
    last((node) => node.phaseId === phaseId) ??
    earlier.map((before) => last((node) => node.phaseId === before)).find((node) => node !== undefined) ??
    ordered.find(({ kind }) => kind === 'start')
  );
}
