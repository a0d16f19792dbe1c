import { z } from 'zod';

import { messages } from '#base/i18n/messages.ts';

import { fieldOf, keepsDetails, targets } from './rules/fields.ts';
import { subjectOf } from './rules/own-fields.ts';
import { sources } from './rules/sources.ts';

const currencyCode = z.string().regex(/^[A-Z]{3}$/);

/** Why a column cannot mean what was said. */
const columnRefusals = messages({
  'stage-days-not-kept': {
    nl: 'Alleen verkoopkansen hebben dagen per fase.',
    en: 'Only deals have days per stage.',
  },
  'details-not-kept': {
    nl: 'Deze rijen houden geen losse gegevens bij.',
    en: 'These rows keep no loose details.',
  },
  'field-unknown': { nl: 'Dit veld is er niet bij deze rijen.', en: 'These rows have no such field.' },
  'field-twice': { nl: 'Twee kolommen vullen hetzelfde veld.', en: 'Two columns fill the same field.' },
});

/** How the cells of one column are written. */
const cellForms = z.object({
  decimal: z.enum([',', '.']),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']),
  /** plain numbers in a date column are days as a spreadsheet counts them */
  serialDates: z.boolean(),
  /** amounts without a sign of their own are in this currency; null means the import's */
  currency: currencyCode.nullable(),
  /** what amounts are multiplied by: 1000 where the header says "(x 1.000)" */
  scale: z.union([z.literal(1), z.literal(1000), z.literal(1_000_000)]),
});

const columnMapping = z.object({
  column: z.string().min(1).max(300),
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('field'), field: z.string() }),
    /** a field of one's own, by its key */
    z.object({ kind: z.literal('own-field'), key: z.string().min(1).max(60) }),
    /** kept with the row under the column's own name */
    z.object({ kind: z.literal('detail') }),
    /** on which day each deal came into a stage, or left it */
    z.object({
      kind: z.literal('stage-day'),
      moment: z.enum(['entered', 'exited']),
      stage: z.string().min(1).max(300),
      pipeline: z.string().max(300).nullable(),
    }),
    z.object({ kind: z.literal('leave-out') }),
  ]),
  forms: cellForms,
  /** false where a person should look: the header only resembles a field, or the forms could be read in two ways */
  sure: z.boolean(),
});

/** What one file is and what its columns mean. `target` null leaves it out. */
export const fileMapping = z
  .object({
    file: z.string().min(1),
    sheet: z.string().nullable(),
    target: z.enum(targets).nullable(),
    leftOutBecause: z.enum(['data-dictionary', 'nothing-recognised', 'by-choice']).nullable(),
    columns: z.array(columnMapping).max(1000),
  })
  .superRefine((mapping, context) => {
    const taken = new Set<string>();
    for (const [at, { to }] of mapping.columns.entries()) {
      const wrong = (because: keyof typeof columnRefusals) =>
        context.addIssue({
          code: 'custom',
          path: ['columns', at, 'to'],
          params: { because, says: columnRefusals[because] },
        });
      if (to.kind === 'leave-out' || mapping.target === null) continue;
      if (to.kind === 'stage-day') {
        if (mapping.target !== 'deals') wrong('stage-days-not-kept');
        continue;
      }
      if (to.kind === 'detail') {
        if (!keepsDetails(mapping.target)) wrong('details-not-kept');
        continue;
      }
      if (to.kind === 'own-field') {
        if (subjectOf(mapping.target) === null) wrong('field-unknown');
        if (taken.has(`own ${to.key}`)) wrong('field-twice');
        taken.add(`own ${to.key}`);
        continue;
      }
      if (!fieldOf(mapping.target, to.field)) wrong('field-unknown');
      if (taken.has(to.field)) wrong('field-twice');
      taken.add(to.field);
    }
  });

/** What the text in a stage or status column means. `open` only says that the deal is not closed. */
const stageMapping = z.object({
  text: z.string(),
  from: z.enum(['stage', 'status']),
  /** the pipeline in which the file uses it; null where the file names none */
  pipeline: z.string().nullable(),
  /** rows that stand in it; none where only the history names it */
  rows: z.number().int().nonnegative(),
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('phase'), phaseId: z.string() }),
    z.object({ kind: z.literal('won') }),
    z.object({ kind: z.literal('lost') }),
    z.object({ kind: z.literal('open') }),
  ]),
  sure: z.boolean(),
});

/** Two ways of writing one name: rows that say `from` are to be read as `to`. */
const joinProposal = z.object({
  of: z.enum(['products', 'accounts', 'members']),
  from: z.string(),
  to: z.string(),
  rows: z.number().int().nonnegative(),
  because: z.enum(['same-letters', 'legal-form', 'nearly-same']),
  sure: z.boolean(),
  /** what the person decided; a sure proposal begins accepted */
  accepted: z.boolean(),
});

/** The cycle into which the deals of one pipeline go. */
const pipelineMapping = z.object({
  text: z.string(),
  rows: z.number().int().nonnegative(),
  cycleId: z.string().nullable(),
  sure: z.boolean(),
});

/** For which deals the gate is passed by that keeps them in their place, with the reason that the history keeps. */
const passing = z.object({
  reason: z.string().trim().min(1).max(1000),
  deals: z.union([z.literal('all'), z.array(z.uuid()).max(5000)]),
});

/** Which account rows mean that give no more than a name that several have. */
const choice = z.object({
  name: z.string().min(1).max(300),
  to: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('here'), accountId: z.uuid() }),
    z.object({ kind: z.literal('file'), externalId: z.string().min(1).max(300) }),
  ]),
});

/** All that has to be decided before the rows of a set of files can be read; stored with the import and sent to the screen. */
export const importPlan = z.object({
  /** the system that the files come from, within which ids are unique */
  source: z.enum(sources),
  /** for deals of which the file names no pipeline */
  cycleId: z.string().nullable(),
  currency: currencyCode,
  files: z.array(fileMapping),
  pipelines: z.array(pipelineMapping),
  stages: z.array(stageMapping),
  joins: z.array(joinProposal),
  passing: passing.nullish(),
  choices: z.array(choice).max(5000).optional(),
  /** new rows without a required field of one's own are kept aside; otherwise they are only told */
  requireOwn: z.boolean().optional(),
});

export type CellForms = z.infer<typeof cellForms>;
export type ColumnMapping = z.infer<typeof columnMapping>;
export type FileMapping = z.infer<typeof fileMapping>;
export type StageMapping = z.infer<typeof stageMapping>;
export type PipelineMapping = z.infer<typeof pipelineMapping>;
export type JoinProposal = z.infer<typeof joinProposal>;
export type ImportPlan = z.infer<typeof importPlan>;
