import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { designMessages } from '../design-messages.ts';
import { copyOf, pasteOperations, type Copied } from '../rules/copy-paste.ts';
import { geometryOf } from '../rules/geometry.ts';
import { plainArrow, plainNode, type NodeKind, type ProcessNode } from '../rules/model.ts';
import { addAfter, moveEarlier, moveLater, removeParts, toLane } from '../rules/outline.ts';
import type { OpenSession } from './use-session.ts';

/** What was copied last, also from another drawing. */
let clipboard: Copied | null = null;
const newId = () => crypto.randomUUID();

/** What can be done with steps; the same from the canvas, the list and the panel. */
export function useStepActions(
  { model, edit, undo }: Pick<OpenSession, 'model' | 'edit' | 'undo'>,
  onChoose: (ids: ReadonlySet<string>) => void,
) {
  const words = useWords(designMessages);
  const toast = useToast();
  const add = (after: string | null, kind: NodeKind, name: string): string | undefined => {
    const id = newId();
    const withLane =
      model.lanes.length > 0
        ? []
        : [
            {
              do: 'add-lane' as const,
              lane: { id: newId(), teamId: null, name: words.newLane, height: null },
              at: 0,
            },
          ];
    const lanes = withLane.map(({ lane }) => lane);
    const drawn = lanes.length > 0 ? { ...model, lanes } : model;
    const operations = addAfter(drawn, after, { id, arrowId: newId(), kind, name });
    if (!edit([...withLane, ...operations])) return undefined;
    onChoose(new Set([id]));
    return id;
  };
  const paste = (copied: Copied | null) => {
    if (!copied) return;
    const operations = pasteOperations(model, copied, newId);
    if (edit(operations))
      onChoose(new Set(operations.flatMap((one) => (one.do === 'add-node' ? [one.node.id] : []))));
  };
  return {
    add,
    addAfter: (node: ProcessNode) => add(node.id, 'step', words.newStep),
    connect: (node: ProcessNode, to: string) =>
      edit([{ do: 'add-arrow', arrow: plainArrow({ id: newId(), from: node.id, to }) }]),
    setKind: (node: ProcessNode, kind: NodeKind) => edit([{ do: 'edit-node', id: node.id, given: { kind } }]),
    toLane: (node: ProcessNode, laneId: string) => {
      const lane = geometryOf(model).lanes.find(({ id }) => id === laneId);
      edit(toLane(node, laneId, lane?.y ?? 0));
    },
    earlier: (node: ProcessNode) => {
      const operations = moveEarlier(model, node.id);
      if (operations.length === 0) toast({ text: words.cannot });
      else edit(operations);
    },
    later: (node: ProcessNode) => {
      const operations = moveLater(model, node.id);
      if (operations.length === 0) toast({ text: words.cannot });
      else edit(operations);
    },
    remove: (ids: ReadonlySet<string>) => {
      const operations = removeParts(model, ids);
      const steps = operations.filter((one) => one.do === 'remove-node').length;
      if (!edit(operations)) return;
      onChoose(new Set());
      if (steps > 0) toast({ text: words.removed(steps), undo });
    },
    copy: (ids: ReadonlySet<string>) => {
      const copied = copyOf(model, ids);
      if (copied.nodes.length > 0) clipboard = copied;
    },
    paste: () => paste(clipboard),
    duplicate: (ids: ReadonlySet<string>) => paste(copyOf(model, ids)),
    /** The first box of an empty sheet: its start. */
    begin: (laneName: string, startName: string) => {
      const laneId = newId();
      const id = newId();
      const lane = model.lanes[0]
        ? []
        : [
            {
              do: 'add-lane' as const,
              lane: { id: laneId, teamId: null, name: laneName, height: null },
              at: 0,
            },
          ];
      const node = plainNode({ id, laneId: model.lanes[0]?.id ?? laneId, kind: 'start', name: startName });
      if (edit([...lane, { do: 'add-node', node }])) onChoose(new Set([id]));
    },
  };
}

export type StepActions = ReturnType<typeof useStepActions>;
