import type { Generated } from 'kysely';

import type { FileId, OrganisationId } from '#base/kernel/id.ts';

import type { Colour } from './rules.ts';

/** One row per organisation that chose something. */
export interface HouseStyleTable {
  organisation_id: OrganisationId;
  main_colour: Colour | null;
  second_colour: Colour | null;
  logo_file_id: FileId | null;
  version: Generated<number>;
}

declare module '#base/db/database.ts' {
  interface Database {
    house_style: HouseStyleTable;
  }
}
