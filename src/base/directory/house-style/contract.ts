import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { idOf } from '#base/http/fields.ts';
import type { FileId, OrganisationId } from '#base/kernel/id.ts';

const colourField = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i)
  .transform((text) => text.toLowerCase());

const houseStyleShape = z.object({
  /** Whose it is, and whose file the logo is. */
  organisationId: idOf<OrganisationId>(),
  /** `#rrggbb`; null where the layouts keep their own. */
  main: z.string().nullable(),
  second: z.string().nullable(),
  logo: z.object({ id: idOf<FileId>(), name: z.string() }).nullable(),
  version: z.int(),
  may: z.object({ edit: z.boolean() }),
});
export type HouseStyle = z.output<typeof houseStyleShape>;

export const getHouseStyle = endpoint({
  method: 'GET',
  path: '/api/v1/organisation/house-style',
  summary: 'The colours and the logo of what the organisation prints: posters, desk cards, quotes',
  input: z.object({}),
  output: houseStyleShape,
});

export const editHouseStyle = endpoint({
  method: 'PATCH',
  path: '/api/v1/organisation/house-style',
  summary: 'Change the colours or the logo of what the organisation prints',
  input: z.object({
    version: z.int().min(0),
    main: colourField.nullable().optional(),
    second: colourField.nullable().optional(),
    logoFileId: idOf<FileId>().nullable().optional(),
  }),
  output: houseStyleShape,
});
