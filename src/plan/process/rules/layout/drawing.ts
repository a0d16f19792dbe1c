import type { NodeKind, Point } from '../model.ts';

export type Size = { width: number; height: number };
export type Box = Point & Size & { id: string };

/** An arrow as a line of right angles, from the edge of one box to the edge of another. */
export type DrawnArrow = {
  id: string;
  points: Point[];
  /** Where its name begins, just above the line. */
  label: Point;
};

/** A process on paper, in points: lanes from the top down, time from left to right. */
export type Drawing = Size & { lanes: Box[]; boxes: Box[]; arrows: DrawnArrow[] };

const sizes: Record<NodeKind, Size> = {
  start: { width: 44, height: 44 },
  end: { width: 44, height: 44 },
  step: { width: 168, height: 64 },
  'hand-over': { width: 168, height: 64 },
  wait: { width: 168, height: 64 },
  document: { width: 168, height: 64 },
  decision: { width: 152, height: 72 },
  parallel: { width: 56, height: 56 },
};

/** How large a box of this kind is drawn. */
export function boxSize(kind: NodeKind): Size {
  return sizes[kind];
}
