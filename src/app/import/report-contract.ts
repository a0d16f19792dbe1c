import * as z from 'zod';

import { importedKinds, type ImportReport } from './rules/report.ts';

const localTextShape = z.object({ nl: z.string().optional(), en: z.string().optional() });
const counts = z.object({ made: z.int(), changed: z.int(), same: z.int(), aside: z.int() });
const group = z.object({
  file: z.string(),
  column: z.string().nullable(),
  because: z.string(),
  rows: z.int(),
  line: z.int(),
  value: z.string(),
});

/** What an import did, or a dry run found that it would do. */
export const reportShape = z.object({
  counts: z.object(
    Object.fromEntries(importedKinds.map((kind) => [kind, counts])) as Record<
      (typeof importedKinds)[number],
      typeof counts
    >,
  ),
  deals: z.object({
    total: z.int(),
    open: z.int(),
    won: z.int(),
    lost: z.int(),
    wonAmounts: z.array(z.object({ currency: z.string(), cents: z.int() })),
    withoutAccount: z.int(),
    phases: z.array(
      z.object({
        phaseId: z.string(),
        name: z.object({ nl: z.string().optional(), en: z.string().optional() }),
        deals: z.int(),
      }),
    ),
    firstClosedOn: z.string().nullable(),
    lastClosedOn: z.string().nullable(),
  }),
  newMembers: z.array(z.object({ name: z.string(), team: z.string().nullable(), manages: z.boolean() })),
  newProducts: z.array(z.string()),
  joined: z.array(z.object({ from: z.string(), to: z.string(), rows: z.int() })),
  problems: z.array(group),
  remarks: z.array(group),
  warnings: z.array(z.object({ because: z.string(), rows: z.int() })),
  held: z
    .array(
      z.object({
        file: z.string(),
        line: z.int(),
        dealId: z.string(),
        title: z.string(),
        from: localTextShape,
        to: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('phase'), name: localTextShape }),
          z.object({ kind: z.enum(['won', 'lost', 'open']) }),
        ]),
        because: z.string(),
        missing: z.array(localTextShape),
        passable: z.boolean(),
      }),
    )
    .optional(),
  heldCount: z.int().optional(),
  passedCount: z.int().optional(),
  doubtful: z
    .array(
      z.object({
        name: z.string(),
        rows: z.int(),
        taken: z.int(),
        candidates: z.array(
          z.discriminatedUnion('kind', [
            z.object({
              kind: z.literal('here'),
              accountId: z.string(),
              name: z.string(),
              city: z.string().nullable(),
            }),
            z.object({
              kind: z.literal('file'),
              externalId: z.string(),
              name: z.string(),
              city: z.string().nullable(),
            }),
          ]),
        ),
      }),
    )
    .optional(),
  doubtfulCount: z.int().optional(),
  rowsRead: z.int(),
  rowsAside: z.int(),
  seconds: z.number(),
  undo: z
    .object({
      removed: z.int(),
      restored: z.int(),
      keptCount: z.int(),
      kept: z.array(
        z.object({ kind: z.enum(importedKinds), name: z.string(), because: z.enum(['edited', 'in-use']) }),
      ),
    })
    .nullable(),
}) as unknown as z.ZodType<ImportReport, ImportReport>;
