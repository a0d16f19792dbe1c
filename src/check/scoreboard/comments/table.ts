import type { IsoDate } from '#base/kernel/date.ts';
import type { FigureCommentId, MemberId, OrganisationId, TeamId } from '#base/kernel/id.ts';
import type { Scope } from '../rules/scope.ts';
import type { KpiId } from '#plan/targets/rules/definition.ts';
import type { Generated } from 'kysely';

export interface FigureCommentTable {
  organisation_id: OrganisationId;
  id: FigureCommentId;
  kpi_id: KpiId;
  week: IsoDate;
  scope: Scope['kind'];
  team_id: TeamId | null;
  member_id: MemberId | null;
  text: string;
  mentions: MemberId[];
  author_id: MemberId | null;
  created_at: Date;
  edited_at: Date | null;
  version: Generated<number>;
}

declare module '#base/db/database.ts' {
  interface Database {
    figure_comment: FigureCommentTable;
  }
}
