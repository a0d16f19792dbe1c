import { sql } from 'kysely';
import * as z from 'zod';

import { allow } from '#base/kernel/refusal.ts';
import type { Context } from '#base/db/context.ts';

import { may } from './policy.ts';
import { journeySteps, type JourneyFacts, type JourneyStep } from './rules.ts';

const count = z.coerce.number().int();
const factsShape: z.ZodType<JourneyFacts> = z.object({
  deals: count,
  members: count,
  signIns: count,
  withRole: count,
  processes: count,
  publishedProcesses: count,
  rhythmItems: count,
  decidedItems: count,
  weekPlans: count,
  publishedWeeks: count,
  kpis: count,
  kpisWithTarget: count,
  meetingSeries: count,
  heldMeetings: count,
});

/** How far the organisation is. Of what there may be much of, only is looked whether there is any. */
export async function getJourney(ctx: Context): Promise<{ steps: JourneyStep[] }> {
  allow(may.seeJourney(ctx.actor));
  const { rows } = await ctx.read((tx) =>
    sql`
      WITH team AS (
        SELECT id, can_sign_in FROM member WHERE archived_at IS NULL AND access <> 'reader'
      ),
      on_role AS (SELECT id FROM kpi WHERE retired_at IS NULL AND cardinality(roles) > 0)
      SELECT
        (SELECT count(*) FROM (SELECT 1 FROM deal LIMIT 1) AS any_deal) AS deals,
        (SELECT count(*) FROM team) AS members,
        (SELECT count(*) FROM team WHERE can_sign_in) AS "signIns",
        (SELECT count(*) FROM team WHERE EXISTS (
          SELECT 1 FROM role_assignment held
          WHERE held.member_id = team.id AND held.from_date <= ${ctx.today}::date
            AND (held.to_date IS NULL OR held.to_date >= ${ctx.today}::date))) AS "withRole",
        (SELECT count(*) FROM process WHERE retired_at IS NULL) AS processes,
        (SELECT count(DISTINCT process_id) FROM process_release) AS "publishedProcesses",
        (SELECT count(*) FROM rhythm_item) AS "rhythmItems",
        (SELECT count(*) FROM rhythm_item WHERE decided_at IS NOT NULL) AS "decidedItems",
        (SELECT count(*) FROM rhythm_plan) AS "weekPlans",
        (SELECT count(*) FROM rhythm_plan WHERE published_at IS NOT NULL) AS "publishedWeeks",
        (SELECT count(*) FROM on_role) AS kpis,
        (SELECT count(*) FROM on_role WHERE EXISTS (
          SELECT 1 FROM kpi_target aim WHERE aim.kpi_id = on_role.id AND aim.value IS NOT NULL)) AS "kpisWithTarget",
        (SELECT count(*) FROM meeting_series WHERE archived_at IS NULL) AS "meetingSeries",
        (SELECT count(*) FROM (SELECT 1 FROM meeting WHERE status = 'closed' LIMIT 1) AS held) AS "heldMeetings"
    `.execute(tx),
  );
  return { steps: journeySteps(factsShape.parse(rows[0])) };
}
