import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { countField, idOf, lineField, versionField } from '#base/http/fields.ts';
import type { MemberId, SavedViewId, TeamId } from '#base/kernel/id.ts';

import { viewLists, viewShares } from './words.ts';

/** The keys of the screen's address, with their values. */
const stateField = z
  .record(z.string().max(40), z.string().max(4000))
  .refine((state) => JSON.stringify(state).length <= 8000);

export const viewShape = z.object({
  id: idOf<SavedViewId>(),
  name: z.string(),
  owner: z.object({ id: idOf<MemberId>(), name: z.string() }).nullable(),
  sharedWith: z.enum(viewShares),
  team: z.object({ id: idOf<TeamId>(), name: z.string() }).nullable(),
  state: z.record(z.string(), z.string()),
  version: z.int(),
  may: z.object({ edit: z.boolean() }),
});
export type SavedView = z.output<typeof viewShape>;

export const listViews = endpoint({
  method: 'GET',
  path: '/api/v1/saved-views',
  summary: 'The saved views of a list: one’s own and those that are shared, by name; and with which it opens',
  input: z.object({ list: z.enum(viewLists) }),
  output: z.object({
    views: z.array(viewShape),
    /** The id of a saved view or the word of one that comes with the program. */
    opensWith: z.string().nullable(),
    teams: z.array(z.object({ id: idOf<TeamId>(), name: z.string() })),
    may: z.object({ save: z.boolean(), shareTeam: z.boolean(), shareEveryone: z.boolean() }),
  }),
});

const shared = {
  sharedWith: z.enum(viewShares).optional(),
  /** With whom, where it is a team. */
  teamId: idOf<TeamId>().optional(),
};

export const saveView = endpoint({
  method: 'POST',
  path: '/api/v1/saved-views',
  summary: 'Keep how a list is looked at under a name',
  input: z.object({ list: z.enum(viewLists), name: lineField(100), state: stateField, ...shared }),
  output: viewShape,
});

export const editView = endpoint({
  method: 'PATCH',
  path: '/api/v1/saved-views/:viewId',
  summary: 'Give a saved view another name, another look or other readers',
  input: z.object({
    viewId: idOf<SavedViewId>(),
    version: versionField,
    name: lineField(100).optional(),
    state: stateField.optional(),
    ...shared,
  }),
  output: viewShape,
});

export const deleteView = endpoint({
  method: 'DELETE',
  path: '/api/v1/saved-views/:viewId',
  summary: 'Throw a saved view away; the rows that it showed stay',
  input: z.object({ viewId: idOf<SavedViewId>(), version: countField(1, 2 ** 31 - 1) }),
  output: z.null(),
});

export const chooseOpeningView = endpoint({
  method: 'PUT',
  path: '/api/v1/saved-views/opening',
  summary: 'Choose with which view a list opens for oneself; null for the usual look',
  input: z.object({ list: z.enum(viewLists), view: lineField(50).nullable() }),
  output: z.null(),
});
