import {
  Background,
  BackgroundVariant,
  ConnectionMode,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  SelectionMode,
  useEdgesState,
  useNodesState,
  useReactFlow,
  type Connection,
  type EdgeChange,
  type FinalConnectionState,
  type Node,
  type NodeChange,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { designMessages } from '../design-messages.ts';
import { formatNumber } from '#base/i18n/format.ts';
import { routesWhileMoved } from '../rules/around/routes-around.ts';
import { exitWords, labelSpots } from '../rules/label-spots.ts';
import type { Drawing } from '../rules/layout/drawing.ts';
import { keepPlaces, laneAt, sizeOnScreen } from '../rules/geometry.ts';
import { plainArrow, plainNode, type ProcessModel } from '../rules/model.ts';
import type { Operation } from '../rules/operations.ts';
import { CanvasTools } from './canvas-tools.tsx';
import { edgesOf, nodesOf, type CanvasNode, type Labels, type WayEdge } from './canvas-parts.ts';
import { BoxNode, LaneNode, Way } from './canvas-nodes.tsx';
import { MovingLines, movingLines } from './moving-lines.ts';
import { useGeometry } from './use-geometry.ts';
import { useBoxWords } from './use-box-words.ts';
import { useChoosing } from './use-choosing.ts';
import css from './canvas.module.css';

const nodeTypes = { box: BoxNode, lane: LaneNode };
const edgeTypes = { way: Way };
const grid: [number, number] = [8, 8];
// The same at every frame: else the whole small map is drawn anew while a box is dragged.
const inMap = (node: Node) => (node.type === 'lane' ? 'transparent' : 'var(--field-line)');
const roundMap = (node: Node) => (node.type === 'lane' ? 'var(--line)' : 'none');
const several = ['Shift', 'Meta', 'Control'];
const plainly = { hideAttribution: true };
/** Below this the names in the boxes cannot be read. */
const readable = 0.72;

export type CanvasProps = {
  model: ProcessModel;
  chosen: ReadonlySet<string>;
  onChoose: (ids: ReadonlySet<string>) => void;
  edit: (operations: readonly Operation[]) => boolean;
  onResizeLane: (laneId: string, height: number) => void;
  findings: ReadonlyMap<string, 'error' | 'warning' | 'hint'>;
  /** A box to bring into sight; another object each time. */
  target: { id: string } | null;
};

/** The drawing to draw in: drag, connect, choose, resize lanes, zoom. */
export function Canvas(props: CanvasProps) {
  return (
    <ReactFlowProvider>
      <Laid {...props} />
    </ReactFlowProvider>
  );
}

function Laid(props: CanvasProps) {
  const words = useWords(designMessages);
  const drawing = useGeometry(props.model);
  return drawing ? (
    <Drawn {...props} drawing={drawing} />
  ) : (
    <p className={css.laying} role="status">
      {words.laying}
    </p>
  );
}

function Drawn(props: CanvasProps & { drawing: Drawing }) {
  const { model, drawing, chosen, onChoose, edit, onResizeLane, findings, target } = props;
  const words = useWords(designMessages);
  const language = useLanguage();
  const box = useBoxWords();
  const flow = useReactFlow();
  const [nodes, setNodes, onNodesChange] = useNodesState<CanvasNode>([]);
  const labels = useMemo((): Labels => {
    const said = exitWords(model, (share) => `${formatNumber(share, language)}%`);
    return { said, spots: labelSpots(drawing, said) };
  }, [model, drawing, language]);
  const [edges, setEdges, onEdgesChange] = useEdgesState<WayEdge>([]);
  const dragging = useRef(false);
  const holder = useRef<HTMLDivElement>(null);

  const [moving] = useState(movingLines);
  useEffect(() => {
    if (dragging.current) return;
    moving.show();
    // What was measured stays: else all arrows are gone until the browser has measured every box again.
    setNodes((now) => {
      const measured = new Map(now.map((node) => [node.id, node.measured]));
      return nodesOf(model, drawing, { chosen, findings, words: box, onResizeLane }).map((node) => {
        const known = measured.get(node.id);
        return known ? { ...node, measured: known } : node;
      });
    });
    setEdges(edgesOf(model, drawing, { chosen, ...labels }));
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the words follow the language
  }, [model, drawing, labels, chosen, findings, language, onResizeLane]);
  useEffect(() => {
    if (target) void flow.fitView({ nodes: [{ id: target.id }], maxZoom: 1.1, duration: 300, padding: 1.5 });
  }, [target, flow]);

  const choose = useChoosing(chosen, onChoose);
  const changeNodes = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      onNodesChange(changes);
      choose(changes);
    },
    [onNodesChange, choose],
  );
  const changeEdges = useCallback(
    (changes: EdgeChange<WayEdge>[]) => {
      onEdgesChange(changes);
      choose(changes);
    },
    [onEdgesChange, choose],
  );
  /** All of it where that can be read, else its beginning at a size that can. */
  const begin = () => {
    const paper = holder.current?.getBoundingClientRect();
    if (!paper) return;
    const whole = Math.min(paper.width / drawing.width, paper.height / drawing.height);
    const zoom = Math.min(1, Math.max(whole, Math.min(readable, paper.height / drawing.height)));
    const y = Math.max(8, (paper.height - drawing.height * zoom) / 2);
    void flow.setViewport({ x: Math.max(0, (paper.width - drawing.width * zoom) / 2), y, zoom });
  };
  // The same at every frame: each one that is new makes all that listens to the canvas look again.
  const grab = useCallback(() => {
    dragging.current = true;
  }, []);
  const lead = useCallback(
    (moved: readonly CanvasNode[]) => {
      const at = new Map(moved.map((node) => [node.id, node.position]));
      const boxes = drawing.boxes.map((one) => ({ ...one, ...at.get(one.id) }));
      moving.show(routesWhileMoved(boxes, drawing, model.arrows, new Set(at.keys())));
    },
    [drawing, model, moving],
  );
  const leadOne = useCallback((_: unknown, __: unknown, moved: readonly CanvasNode[]) => lead(moved), [lead]);
  const leadAll = useCallback((_: unknown, moved: readonly CanvasNode[]) => lead(moved), [lead]);
  const drop = useCallback(
    (moved: readonly CanvasNode[]) => {
      dragging.current = false;
      const at = new Map(moved.map((node) => [node.id, node.position]));
      const operations = keepPlaces(model, drawing).filter((one) => !('id' in one && at.has(one.id)));
      for (const node of model.nodes) {
        const position = at.get(node.id);
        if (!position) continue;
        const laneId = laneAt(drawing, position.y + sizeOnScreen(node.kind).height / 2) ?? node.laneId;
        operations.push({
          do: 'edit-node',
          id: node.id,
          given: {
            position: { x: Math.round(position.x), y: Math.round(position.y) },
            ...(laneId === node.laneId ? {} : { laneId }),
          },
        });
      }
      edit(operations);
    },
    [model, drawing, edit],
  );
  const dropOne = useCallback((_: unknown, __: unknown, moved: readonly CanvasNode[]) => drop(moved), [drop]);
  const dropAll = useCallback((_: unknown, moved: readonly CanvasNode[]) => drop(moved), [drop]);
  const connect = useCallback(
    ({ source, target: to }: Connection) =>
      edit([{ do: 'add-arrow', arrow: plainArrow({ id: crypto.randomUUID(), from: source, to }) }]),
    [edit],
  );
  /** An arrow that is let go over empty paper makes the step that it leads to. */
  const letGo = useCallback(
    (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      if (state.isValid || !state.fromNode || state.toNode?.type === 'box') return;
      const point = 'changedTouches' in event ? event.changedTouches[0] : event;
      if (!point) return;
      const at = flow.screenToFlowPosition({ x: point.clientX, y: point.clientY });
      const laneId = laneAt(drawing, at.y);
      if (laneId === null) return;
      const size = sizeOnScreen('step');
      const id = crypto.randomUUID();
      const node = {
        ...plainNode({ id, laneId, kind: 'step', name: words.newStep }),
        position: { x: Math.round(at.x), y: Math.round(at.y - size.height / 2) },
      };
      const arrow = plainArrow({ id: crypto.randomUUID(), from: state.fromNode.id, to: id });
      if (edit([...keepPlaces(model, drawing), { do: 'add-node', node }, { do: 'add-arrow', arrow }]))
        onChoose(new Set([id]));
    },
    [flow, drawing, model, edit, onChoose, words],
  );
  return (
    <MovingLines value={moving}>
      <ReactFlow<CanvasNode, WayEdge>
        aria-label={words.drawing}
        className={css.canvas ?? ''}
        connectionMode={ConnectionMode.Loose}
        connectionRadius={36}
        deleteKeyCode={null}
        disableKeyboardA11y
        edgeTypes={edgeTypes}
        edges={edges}
        edgesFocusable={false}
        maxZoom={2}
        minZoom={0.08}
        multiSelectionKeyCode={several}
        nodeTypes={nodeTypes}
        nodes={nodes}
        nodesFocusable={false}
        onConnect={connect}
        onConnectEnd={letGo}
        onEdgesChange={changeEdges}
        onInit={begin}
        onNodeDrag={leadOne}
        onNodeDragStart={grab}
        onNodeDragStop={dropOne}
        onNodesChange={changeNodes}
        onSelectionDrag={leadAll}
        onSelectionDragStart={grab}
        onSelectionDragStop={dropAll}
        onlyRenderVisibleElements={nodes.length > 80}
        panOnScroll
        proOptions={plainly}
        ref={holder}
        selectionKeyCode="Shift"
        selectionMode={SelectionMode.Partial}
        snapGrid={grid}
        snapToGrid
        zoomOnDoubleClick={false}
      >
        <Background color="var(--line)" gap={24} size={1.2} variant={BackgroundVariant.Dots} />
        <MiniMap
          ariaLabel={null}
          className={css.map ?? ''}
          maskColor="color-mix(in oklab, var(--paper) 70%, transparent)"
          nodeColor={inMap}
          nodeStrokeColor={roundMap}
          pannable
          zoomable
        />
        <CanvasTools />
      </ReactFlow>
    </MovingLines>
  );
}
