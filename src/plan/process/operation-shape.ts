import * as z from 'zod';

import { arrowShape, laneShape, nodeShape } from './rules/model-shape.ts';
import type { Operation } from './rules/operations.ts';

const id = z.string().min(1).max(100);
const at = z.int().min(0).max(1000);

/** One change of a drawing, as it is sent. */
export const operationShape = z.discriminatedUnion('do', [
  z.object({ do: z.literal('add-lane'), lane: laneShape, at }),
  z.object({ do: z.literal('edit-lane'), id, given: laneShape.omit({ id: true }).partial() }),
  z.object({ do: z.literal('move-lane'), id, at }),
  z.object({ do: z.literal('remove-lane'), id }),
  z.object({ do: z.literal('add-node'), node: nodeShape }),
  z.object({ do: z.literal('edit-node'), id, given: nodeShape.omit({ id: true }).partial() }),
  z.object({ do: z.literal('remove-node'), id }),
  z.object({ do: z.literal('add-arrow'), arrow: arrowShape }),
  z.object({ do: z.literal('edit-arrow'), id, given: arrowShape.omit({ id: true }).partial() }),
  z.object({ do: z.literal('remove-arrow'), id }),
]) as unknown as z.ZodType<Operation, Operation>;
