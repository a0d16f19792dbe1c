import * as z from 'zod';

import { endpoint } from '#base/http/contract.ts';
import { localTextField } from '#base/http/fields.ts';

/** The code of a role: one of the seven, or one of the organisation’s own. */
export const roleCodeField = z.string().regex(/^[a-z][a-z0-9-]{0,59}$/);

export const catalogueRoleShape = z.object({
  code: roleCodeField,
  name: localTextField(60),
  mission: localTextField(600),
  sells: z.boolean(),
  own: z.boolean(),
  retired: z.boolean(),
  version: z.int(),
});

export const listCatalogue = endpoint({
  method: 'GET',
  path: '/api/v1/roles',
  summary: 'The roles that there are, with what each is there for: the seven, and the organisation’s own',
  input: z.object({}),
  output: z.object({ roles: z.array(catalogueRoleShape), may: z.object({ edit: z.boolean() }) }),
});

export const addRole = endpoint({
  method: 'POST',
  path: '/api/v1/roles',
  summary: 'Add a role of one’s own; its code follows from its name and stays',
  input: z.object({ name: localTextField(60), mission: localTextField(600), sells: z.boolean() }),
  output: catalogueRoleShape,
});

export const changeRole = endpoint({
  method: 'PATCH',
  path: '/api/v1/roles/:role',
  summary:
    'Change what a role is there for; of an own one also its name, whether it sells, and whether it is still in use',
  input: z.object({
    role: roleCodeField,
    version: z.int().min(0).describe('0 for one of the seven that nobody changed yet'),
    name: localTextField(60).optional(),
    mission: localTextField(600).optional(),
    sells: z.boolean().optional(),
    retired: z.boolean().optional(),
  }),
  output: catalogueRoleShape,
});
