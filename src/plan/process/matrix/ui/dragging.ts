import { MouseSensor, TouchSensor, useSensor, useSensors } from '@dnd-kit/core';
import type { CellPlace } from '../../rules/matrix-edits.ts';
import type { Matrix } from '../../rules/matrix.ts';

export const cellKey = ({ phaseId, laneId }: CellPlace) => `${phaseId ?? ''} ${laneId}`;

/** The cell with this key. */
export function placeOf(key: string, { rows, lanes }: Matrix): CellPlace | null {
  for (const { phaseId } of rows)
    for (const { laneId } of lanes) if (cellKey({ phaseId, laneId }) === key) return { phaseId, laneId };
  return null;
}

export function useChipSensors() {
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
}

/** A move is told in a notice, which is spoken too. */
export const quiet = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
};
