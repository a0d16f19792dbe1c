import type { ColumnType, Generated } from 'kysely';

import type { OrganisationId } from '#base/kernel/id.ts';

export interface EntranceTable {
  organisation_id: OrganisationId;
  second_factor_from: Date | null;
  idle_days: Generated<number>;
  most_days: Generated<number>;
  version: Generated<number>;
}

export interface SingleSignOnTable {
  organisation_id: OrganisationId;
  issuer: string;
  client_id: string;
  /** Closed with the installation's secret. */
  client_secret_sealed: string | null;
  domains: ColumnType<string[], readonly string[], readonly string[]>;
  lets_in: 'invited' | 'domain';
  required: boolean;
  worked_at: Date | null;
  version: Generated<number>;
}

declare module '#base/db/database.ts' {
  interface Database {
    entrance: EntranceTable;
    single_sign_on: SingleSignOnTable;
  }
}
