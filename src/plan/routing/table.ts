import type { ColumnType, Generated } from 'kysely';

import type { OrganisationId } from '#base/kernel/id.ts';

import type { PartVersions, Routing } from './routing.ts';

type Json<T> = ColumnType<T, string, string>;

export interface RoutingTable {
  organisation_id: OrganisationId;
  channels: Json<Routing['channels']>;
  kinds: Json<Routing['kinds']>;
  opening: Json<Routing['opening']>;
  rules: Json<Routing['rules']>;
  mix: Json<Routing['mix']>;
  panel: Json<Routing['panel']>;
  /** Per part the version in which it last changed. */
  parts: ColumnType<PartVersions, string | undefined, string>;
  version: Generated<number>;
  updated_at: Generated<Date>;
}

declare module '#base/db/database.ts' {
  interface Database {
    routing: RoutingTable;
  }
}
