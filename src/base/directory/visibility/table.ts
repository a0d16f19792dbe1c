import type { Generated } from 'kysely';

import type {} from '#base/directory/people/table.ts';

import type { Visibility } from './words.ts';

declare module '#base/directory/people/table.ts' {
  interface OrganisationTable {
    visibility: Generated<Visibility>;
  }
  interface MemberTable {
    sees_everything: Generated<boolean>;
  }
}
