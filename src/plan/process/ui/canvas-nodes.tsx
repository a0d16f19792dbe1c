import {
  BaseEdge,
  EdgeLabelRenderer,
  Handle,
  Position,
  useInternalNode,
  useReactFlow,
  type EdgeProps,
  type InternalNode,
  type NodeProps,
} from '@xyflow/react';
import { memo, useState, type PointerEvent } from 'react';
import { useWords } from '#base/ui-kit/language.tsx';
import { classNames } from '#base/ui-kit/class-names.ts';
import { designMessages } from '../design-messages.ts';
import { boxMessages } from '../messages.ts';
import { plainRoute } from '../rules/around/plain-route.ts';
import { exitSpot } from '../rules/exit-spot.ts';
import type { Box as Place } from '../rules/layout/drawing.ts';
import { Box } from './box.tsx';
import type { BoxFlowNode, LaneFlowNode, WayEdge } from './canvas-parts.ts';
import { useMovingLine } from './moving-lines.ts';
import { roundedPath } from '../rules/rounded-path.ts';
import css from './canvas.module.css';

/** A box on the canvas, with a grip on each side to draw an arrow from. */
export const BoxNode = memo(function BoxNode({ data, selected }: NodeProps<BoxFlowNode>) {
  return (
    <>
      <Handle className={css.into ?? ''} id="in" position={Position.Left} type="target" />
      <Box {...data} chosen={selected} />
      {data.kind === 'end' ? null : (
        <Handle className={css.out ?? ''} id="out" position={Position.Right} type="source" />
      )}
    </>
  );
});

const leastHeight = 96;

/** A lane behind the boxes: its name upright at the left, its lower edge to drag. */
export const LaneNode = memo(function LaneNode({ data, height = 0 }: NodeProps<LaneFlowNode>) {
  const words = useWords(designMessages);
  const boxWords = useWords(boxMessages);
  const { getZoom } = useReactFlow();
  const [grown, setGrown] = useState<{ from: number; by: number } | null>(null);
  const name = data.lane.name.trim() || boxWords.unnamedLane;
  const wanted = (by: number) => Math.max(leastHeight, height + by);
  const grab = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setGrown({ from: event.clientY, by: 0 });
  };
  const pull = (event: PointerEvent) => {
    if (grown) setGrown({ ...grown, by: (event.clientY - grown.from) / getZoom() });
  };
  const letGo = () => {
    if (grown && Math.abs(grown.by) > 4) data.onResize(data.lane.id, wanted(grown.by));
    setGrown(null);
  };
  return (
    <div
      className={classNames(css.lane, data.odd && css.odd)}
      style={grown ? { height: wanted(grown.by) } : undefined}
    >
      <span className={css.laneName} dir="auto" title={name}>
        {name}
      </span>
      <div
        aria-label={words.resizeLane(name)}
        aria-orientation="horizontal"
        aria-valuemax={5000}
        aria-valuemin={leastHeight}
        aria-valuenow={Math.round(wanted(grown?.by ?? 0))}
        className={classNames(css.laneGrip, 'nodrag', 'nopan')}
        onKeyDown={(event) => {
          const by = { ArrowDown: 16, ArrowUp: -16 }[event.key];
          if (by === undefined) return;
          event.preventDefault();
          event.stopPropagation();
          data.onResize(data.lane.id, wanted(by));
        }}
        onLostPointerCapture={letGo}
        onPointerDown={grab}
        onPointerMove={pull}
        role="separator"
        tabIndex={0}
      />
    </div>
  );
});

/** An arrow: as the drawing leads it, and around what is dragged. */
export const Way = memo(function Way({ id, source, target, data, selected, markerEnd }: EdgeProps<WayEdge>) {
  const from = placeOf(useInternalNode(source));
  const to = placeOf(useInternalNode(target));
  const led = useMovingLine(id);
  if (!data || !from || !to) return null;
  const still = led === null && isAt(from, data.from) && isAt(to, data.to);
  const points = led ?? (still ? data : plainRoute(from, to)).points;
  const { said } = data;
  const spot = (still ? data.spot : null) ?? exitSpot(points);
  return (
    <>
      <BaseEdge
        className={classNames(css.way, selected && css.chosenWay)}
        id={id}
        interactionWidth={18}
        path={roundedPath(points)}
        {...(markerEnd ? { markerEnd } : {})}
      />
      {said ? (
        <EdgeLabelRenderer>
          <span
            className={css.wayName}
            dir="auto"
            style={{ translate: `calc(${spot.x}px - 100%) calc(${spot.y}px - 50%)` }}
          >
            {said}
          </span>
        </EdgeLabelRenderer>
      ) : null}
    </>
  );
});

function placeOf(node: InternalNode | undefined): Place | null {
  if (!node) return null;
  const { width = 0, height = 0 } = node;
  return { id: node.id, ...node.internals.positionAbsolute, width, height };
}

const isAt = (a: Place, b: Place) => Math.abs(a.x - b.x) < 0.5 && Math.abs(a.y - b.y) < 0.5;
