import * as z from 'zod';

import { idOf } from '#base/http/fields.ts';
import { richTextField } from '#base/http/rich-text-field.ts';
import type { CriterionId, PhaseId, TeamId } from '#base/kernel/id.ts';
import { roleCodeField } from '#plan/roles/catalogue-contract.ts';

import type { RhythmItemId } from '../../rhythm/item.ts';
import { limits } from './model-limits.ts';
import { nodeKinds, processKinds, type Kept, type ProcessId } from './model.ts';

const noLongerThan = (longest: number) => (value: unknown) => JSON.stringify(value).length <= longest;

const idField = z.string().min(1).max(100);
const nameField = z.string().trim().max(limits.name);
const minutesField = z.number().min(0).max(limits.minutes);
const coordinateField = z.number().min(-limits.coordinate).max(limits.coordinate);
const structure = z.record(z.string(), z.unknown());

const keptField = (longest: number) =>
  structure.refine(noLongerThan(longest)).nullable() as unknown as z.ZodType<Kept | null, Kept | null>;

/** Links that a browser may be sent to. */
const urlField = z
  .string()
  .trim()
  .max(2000)
  .regex(/^$|^https?:\/\/|^mailto:/i);

export const laneShape = z.object({
  id: idField,
  teamId: idOf<TeamId>().nullable(),
  name: nameField,
  height: z.number().min(40).max(20_000).nullable(),
});

export const stepMinutesShape = z
  .object({ least: minutesField, usual: minutesField, most: minutesField })
  .refine(({ least, usual, most }) => least <= usual && usual <= most);

export const nodeShape = z.object({
  id: idField,
  laneId: idField,
  kind: z.enum(nodeKinds),
  name: nameField,
  manual: richTextField(limits.manual).nullable(),
  role: roleCodeField.nullable(),
  phaseId: idOf<PhaseId>().nullable(),
  channel: z.string().min(1).max(60).nullable(),
  minutes: stepMinutesShape.nullable(),
  perDeal: z.number().min(0).max(limits.perDeal),
  result: z.string().trim().max(limits.result),
  documents: z.array(z.object({ name: nameField, url: urlField })).max(limits.documents),
  sells: z.boolean(),
  checklist: z.array(nameField).max(limits.checklist),
  rhythmItemId: idOf<RhythmItemId>().nullable(),
  criterionIds: z.array(idOf<CriterionId>()).max(limits.criteria),
  position: z.object({ x: coordinateField, y: coordinateField }).nullable(),
  calls: idOf<ProcessId>().nullable(),
  kept: keptField(limits.kept),
});

export const arrowShape = z.object({
  id: idField,
  from: idField,
  to: idField,
  name: nameField,
  share: z.number().min(0).max(100).nullable(),
  kept: keptField(limits.kept),
});

/** The shape of a process; whether its arrows lead anywhere is asked by `danglingParts`. */
export const processModelShape = z.object({
  id: idField,
  name: nameField,
  kind: z.enum(processKinds),
  lanes: z.array(laneShape).max(limits.lanes),
  nodes: z.array(nodeShape).max(limits.nodes),
  arrows: z.array(arrowShape).max(limits.arrows),
  kept: keptField(limits.keptOfProcess),
});
