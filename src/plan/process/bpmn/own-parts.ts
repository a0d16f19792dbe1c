import * as z from 'zod';

import { plainText, richFromPlain } from '#base/kernel/rich-text.ts';

import { cutOff } from '../rules/fitted-name.ts';
import { limits } from '../rules/model-limits.ts';
import { laneShape, nodeShape } from '../rules/model-shape.ts';
import { plainNode, processKinds, type NodeKind, type Point, type ProcessNode } from '../rules/model.ts';
import { isPlain, kindOf, typeOf } from './kinds.ts';
import { many, ownData, text, type BpmnElement } from './moddle.ts';

const pointShape = z.object({ x: z.number(), y: z.number() });

const nodeData = nodeShape
  .omit({ laneId: true, name: true })
  .extend({ drawn: pointShape.nullable() })
  .partial();
const laneData = laneShape.omit({ name: true }).partial();
const processData = z
  .object({ id: z.string().min(1).max(100), name: z.string(), kind: z.enum(processKinds) })
  .partial();
const arrowData = z
  .object({ id: z.string().min(1).max(100), share: z.number().min(0).max(100).nullable() })
  .partial();

function read<S extends z.ZodType>(shape: S, element: BpmnElement): z.output<S> | null {
  const data = ownData(element);
  const read = data === null ? null : shape.safeParse(data);
  return read?.success ? read.data : null;
}

export const laneDataOf = (element: BpmnElement) => read(laneData, element);
export const processDataOf = (element: BpmnElement) => read(processData, element);
export const arrowDataOf = (element: BpmnElement) => read(arrowData, element);

/** A name that fits a box; what is longer ends in "…". */
export function fitName(name: string): string {
  return cutOff(name.trim(), limits.name);
}

/** A BPMN element as a box, with what we wrote in it ourselves where it was ours. */
export function nodeOf(
  element: BpmnElement,
  kind: NodeKind,
  laneId: string,
  drawn: Point | null,
): ProcessNode {
  const said = documentationOf(element).slice(0, limits.manual);
  const manual = said.trim() === '' ? null : richFromPlain(said);
  const data = read(nodeData, element);
  const plain = plainNode({ id: element.id ?? '', laneId, kind, name: fitName(text(element, 'name')) });
  if (data === null)
    return {
      ...plain,
      manual,
      position: drawn,
      kept: isPlain(element.$type) ? null : { type: element.$type },
    };
  const { drawn: was, kind: ownKind, manual: ownManual, position, ...rest } = data;
  const sameKind =
    ownKind !== undefined &&
    (typeOf({ kind: ownKind, calls: rest.calls ?? null }) === element.$type ||
      kindOf(element) === kindOf({ $type: typeOf({ kind: ownKind, calls: null }) }));
  const unmoved = was && drawn && Math.hypot(was.x - drawn.x, was.y - drawn.y) < 0.01;
  return {
    ...plain,
    ...(Object.fromEntries(
      Object.entries(rest).filter(([, value]) => value !== undefined),
    ) as Partial<ProcessNode>),
    kind: sameKind ? ownKind : kind,
    manual: ownManual && plainText(ownManual) === said ? ownManual : manual,
    position: unmoved ? (position ?? null) : drawn,
  };
}

export function documentationOf(element: BpmnElement): string {
  return many(element, 'documentation')
    .map((each) => text(each, 'text'))
    .join('\n');
}
