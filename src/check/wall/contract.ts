import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import {
  centsField,
  currencyField,
  idOf,
  isoDateField,
  languageField,
  lineField,
  localTextField,
  versionField,
  weekField,
} from '#base/http/fields.ts';
import type { TeamId, WallId } from '#base/kernel/id.ts';
import { kpiRowShape } from '#check/scoreboard/kpi-contract.ts';
import { activityKinds } from '#do/pipeline/words.ts';

import { wallThemes, wallViews } from './rules/settings.ts';

const settings = {
  name: lineField(80),
  /** The organisation as a whole. */
  whole: z.boolean(),
  teamIds: z.array(idOf<TeamId>()).max(30),
  views: z
    .array(z.enum(wallViews))
    .min(1)
    .max(wallViews.length)
    .transform((views) => wallViews.filter((view) => views.includes(view))),
  /** How long each picture stays. */
  seconds: z.int().min(5).max(300),
  theme: z.enum(wallThemes),
  language: languageField,
  withOwner: z.boolean(),
  celebrations: z.boolean(),
  /** Who won by name; shown only while works council or staff agree to it. */
  names: z.boolean(),
  amounts: z.boolean(),
  customers: z.boolean(),
};

export const wallShape = z.object({
  ...settings,
  views: z.array(z.enum(wallViews)),
  id: idOf<WallId>(),
  madeBy: z.string().nullable(),
  version: z.int(),
});
export type Wall = z.output<typeof wallShape>;

export const listWalls = endpoint({
  method: 'GET',
  path: '/api/v1/walls',
  summary: 'The screens on the wall and what each of them shows',
  input: z.object({}),
  output: z.object({
    walls: z.array(wallShape),
    teams: z.array(z.object({ id: idOf<TeamId>(), name: z.string(), staff: z.int() })),
    /** Do works council or staff agree to names on the wall, today? */
    namesAgreed: z.boolean(),
  }),
});

export const addWall = endpoint({
  method: 'POST',
  path: '/api/v1/walls',
  summary: 'Add a screen for the wall; it is opened by a secret link of the kind `wall`',
  input: z.object(settings),
  output: wallShape,
});

export const editWall = endpoint({
  method: 'PUT',
  path: '/api/v1/walls/:wallId',
  summary: 'Change what a wall shows; the screens that show it follow at once',
  input: z.object({ ...settings, wallId: idOf<WallId>(), version: versionField }),
  output: wallShape,
});

export const removeWall = endpoint({
  method: 'DELETE',
  path: '/api/v1/walls/:wallId',
  summary: 'Remove a wall; its links open nothing any more',
  input: z.object({ wallId: idOf<WallId>() }),
  output: z.null(),
});

const wallRow = kpiRowShape
  .pick({ kpiId: true, name: true, unit: true, better: true, kind: true, target: true, track: true })
  .extend({
    /** This week, as far as it has come. */
    value: z.number().nullable(),
    /** The last week that is over. */
    last: z.number().nullable(),
    values: z.array(z.number().nullable()),
  });
export type WallRow = z.output<typeof wallRow>;

const winShape = z.object({
  /** Of the winning itself: won anew is another one. */
  id: z.string(),
  at: z.iso.datetime(),
  day: isoDateField,
  winner: z.object({ kind: z.enum(['member', 'team']), name: z.string() }).nullable(),
  customer: z.string().nullable(),
  amount: z.object({ cents: centsField, currency: currencyField }).nullable(),
});
export type WallWin = z.output<typeof winShape>;

const shownShape = z.object({
  id: idOf<WallId>(),
  name: z.string(),
  organisation: z.string(),
  currency: currencyField,
  timeZone: z.string(),
  /** When it was read. */
  at: z.iso.datetime(),
  today: isoDateField,
  language: languageField,
  theme: z.enum(wallThemes),
  seconds: z.int(),
  views: z.array(z.enum(wallViews)),
  celebrations: z.boolean(),
  weeks: z.array(weekField),
  boards: z.array(z.object({ key: z.string(), name: z.string(), rows: z.array(wallRow) })),
  wins: z
    .object({
      latest: z.array(winShape),
      week: z.object({ count: z.int(), cents: centsField.nullable() }),
      month: z.object({ count: z.int(), cents: centsField.nullable() }),
    })
    .nullable(),
  activity: z
    .object({
      days: z.array(z.object({ day: isoDateField, count: z.int() })),
      kinds: z.array(
        z.object({
          kind: z.enum(activityKinds),
          count: z.int(),
          /** The week before, up to the same day. */
          before: z.int(),
        }),
      ),
    })
    .nullable(),
  loop: z
    .object({
      wings: z.array(
        z.object({
          wing: z.enum(['plan', 'do', 'check', 'act']),
          onRhythm: z.int(),
          late: z.int(),
        }),
      ),
      late: z.array(localTextField()),
    })
    .nullable(),
});
export type ShownWall = z.output<typeof shownShape>;

export const previewWall = endpoint({
  method: 'GET',
  path: '/api/v1/walls/:wallId/shown',
  summary: 'What a wall shows now, for who hangs it up',
  input: z.object({ wallId: idOf<WallId>() }),
  output: shownShape,
});

export const openWall = endpoint({
  method: 'GET',
  path: '/api/v1/open/:token/wall',
  summary: 'What a wall shows now, for whoever holds its secret link',
  for: 'everyone',
  input: z.object({ token: z.string() }),
  output: shownShape,
});

export const followWall = endpoint({
  method: 'GET',
  path: '/api/v1/open/:token/wall/live',
  summary: 'Server-sent events: `change` when there is something new to show, and nothing of what it is',
  for: 'everyone',
  input: z.object({ token: z.string() }),
  output: z.object({}),
  stream: true,
});
