import { MarkerType, type Edge, type Node } from '@xyflow/react';
import type { Box, Drawing } from '../rules/layout/drawing.ts';
import type { Lane, NodeKind, Point, ProcessModel } from '../rules/model.ts';
import type { useBoxWords } from './use-box-words.ts';

type BoxData = {
  kind: NodeKind;
  name: string;
  kindWord: string;
  subline: string;
  sells: boolean;
  block: boolean;
  finding: 'error' | 'warning' | 'hint' | undefined;
};
type LaneData = { lane: Lane; odd: boolean; onResize: (laneId: string, height: number) => void };
/** `spot` holds while the arrow runs as it was laid. */
type WayData = { points: Point[]; said: string; spot: Point | null; from: Box; to: Box };

export type BoxFlowNode = Node<BoxData, 'box'>;
export type LaneFlowNode = Node<LaneData, 'lane'>;
export type CanvasNode = BoxFlowNode | LaneFlowNode;
export type WayEdge = Edge<WayData, 'way'>;

type Around = {
  chosen: ReadonlySet<string>;
  findings: ReadonlyMap<string, 'error' | 'warning' | 'hint'>;
  words: ReturnType<typeof useBoxWords>;
  onResizeLane: (laneId: string, height: number) => void;
};

export type Labels = { said: ReadonlyMap<string, string>; spots: ReadonlyMap<string, Point> };

/** Lanes behind, boxes before. */
export function nodesOf(model: ProcessModel, drawing: Drawing, around: Around): CanvasNode[] {
  const { chosen, findings, words, onResizeLane } = around;
  const boxes = new Map(drawing.boxes.map((box) => [box.id, box]));
  const lanes = drawing.lanes.flatMap(({ id, x, y, width, height }, i): CanvasNode[] => {
    const lane = model.lanes.find((one) => one.id === id);
    return lane
      ? [
          {
            id: `lane ${id}`,
            type: 'lane',
            position: { x, y },
            width,
            height,
            data: { lane, odd: i % 2 === 1, onResize: onResizeLane },
            draggable: false,
            selectable: false,
            connectable: false,
            zIndex: 0,
          },
        ]
      : [];
  });
  return [
    ...lanes,
    ...model.nodes.flatMap((node): CanvasNode[] => {
      const box = boxes.get(node.id);
      if (!box) return [];
      return [
        {
          id: node.id,
          type: 'box',
          position: { x: box.x, y: box.y },
          width: box.width,
          height: box.height,
          selected: chosen.has(node.id),
          zIndex: 2,
          data: {
            kind: node.kind,
            name: words.nameOf(node),
            kindWord: words.words[node.kind],
            subline: words.subline(node),
            sells: node.sells,
            block: node.calls !== null,
            finding: findings.get(node.id),
          },
        },
      ];
    }),
  ];
}

/** @param said what stands at each arrow @param spots where */
export function edgesOf(
  model: ProcessModel,
  drawing: Drawing,
  { chosen, said, spots }: Pick<Around, 'chosen'> & Labels,
): WayEdge[] {
  const boxes = new Map(drawing.boxes.map((box) => [box.id, box]));
  const drawn = new Map(drawing.arrows.map((arrow) => [arrow.id, arrow]));
  return model.arrows.flatMap((arrow): WayEdge[] => {
    const [from, to, line] = [boxes.get(arrow.from), boxes.get(arrow.to), drawn.get(arrow.id)];
    if (!from || !to || !line) return [];
    return [
      {
        id: arrow.id,
        type: 'way',
        source: arrow.from,
        target: arrow.to,
        selected: chosen.has(arrow.id),
        zIndex: 1,
        markerEnd: { type: MarkerType.ArrowClosed, width: 16, height: 16, color: 'var(--soft)' },
        data: {
          points: line.points,
          said: said.get(arrow.id) ?? '',
          spot: spots.get(arrow.id) ?? null,
          from,
          to,
        },
      },
    ];
  });
}
