import {
  MeasuringStrategy,
  MouseSensor,
  TouchSensor,
  pointerWithin,
  useSensor,
  useSensors,
  type CollisionDetection,
} from '@dnd-kit/core';

/** What lies nearest to the pointer counts: the zones to close a deal lie above the columns. */
export const underPointer: CollisionDetection = (args) => {
  const hits = pointerWithin(args);
  const zone = hits.find(({ id }) => id === 'won' || id === 'lost');
  return zone ? [zone] : hits;
};

export const measuring = { droppable: { strategy: MeasuringStrategy.Always } };

/** Moves are told in a notice, which is spoken too; the dragging itself is for the eye. */
export const silent = {
  announcements: {
    onDragStart: () => undefined,
    onDragOver: () => undefined,
    onDragEnd: () => undefined,
    onDragCancel: () => undefined,
  },
  screenReaderInstructions: { draggable: '' },
};

export function useBoardSensors() {
  return useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
}

/**
 * Milliseconds after a drop in which dnd-kit keeps every click from the page, so that the drop does not open the card.
 * What is ticked in a dialog that came sooner would be seen and not heard.
 */
export const clicksAreSwallowed = 60;
