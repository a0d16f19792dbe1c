import type { Generated } from 'kysely';

import type { MemberId, OrganisationId, TeamId, WallId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';

import type { wallThemes, WallView } from './rules/settings.ts';

export interface WallTable {
  organisation_id: OrganisationId;
  id: WallId;
  name: string;
  whole: boolean;
  team_ids: TeamId[];
  views: WallView[];
  seconds: number;
  theme: (typeof wallThemes)[number];
  language: Language;
  with_owner: boolean;
  celebrations: boolean;
  names: boolean;
  amounts: boolean;
  customers: boolean;
  made_by_id: MemberId | null;
  version: Generated<number>;
  created_at: Generated<Date>;
}

declare module '#base/db/database.ts' {
  interface Database {
    wall: WallTable;
  }
}
