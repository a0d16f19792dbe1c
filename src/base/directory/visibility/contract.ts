import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf, versionField } from '#base/http/fields.ts';
import { accessLevels } from '#base/kernel/actor.ts';
import type { MemberId } from '#base/kernel/id.ts';

import { visibilities } from './words.ts';

const visibilityField = z.enum(visibilities);
const memberIds = z.array(idOf<MemberId>()).max(2000);

const shareShape = z.object({ deals: z.int(), accounts: z.int() });

const settingShape = z.object({
  visibility: visibilityField,
  /** Who sees everything however it is set, besides the administrators. */
  exceptions: memberIds,
  version: z.int(),
});
export type VisibilitySetting = z.output<typeof settingShape>;

export const getVisibility = endpoint({
  method: 'GET',
  path: '/api/v1/organisation/visibility',
  summary: 'How far people look for accounts and deals, and who sees everything all the same',
  input: z.object({}),
  output: settingShape,
});

const effectShape = z.object({
  /** All that there is. */
  total: shareShape,
  /** What at least one of those who lose something will not see any more. */
  hidden: shareShape,
  people: z.array(
    z.object({
      id: idOf<MemberId>(),
      name: z.string(),
      access: z.enum(accessLevels),
      now: shareShape,
      later: shareShape,
    }),
  ),
});
export type VisibilityEffect = z.output<typeof effectShape>;

export const previewVisibility = endpoint({
  method: 'POST',
  path: '/api/v1/organisation/visibility/preview',
  summary: 'What another setting would change, member by member; changes nothing',
  input: z.object({ visibility: visibilityField, exceptions: memberIds }),
  output: effectShape,
});

export const setVisibility = endpoint({
  method: 'PUT',
  path: '/api/v1/organisation/visibility',
  summary: 'Set how far people look for accounts and deals; holds from the next request on',
  input: z.object({ visibility: visibilityField, exceptions: memberIds, version: versionField }),
  output: settingShape,
});
