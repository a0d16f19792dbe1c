import type pg from 'pg';

/**
 * The usual KPIs of all weeks counted by plain SQL, as somebody would who writes a report: per week and member over the
 * whole log, nothing kept.
 * @returns milliseconds
 */
export async function countBare(client: pg.Client, organisationId: string): Promise<number> {
  const began = performance.now();
  for (const text of [
    `SELECT date_trunc('week', a.on_date), a.member_id, a.kind, c.industry, a.outcome, count(*),
       count(DISTINCT a.account_id), sum(a.minutes)
     FROM activity a LEFT JOIN account c ON c.organisation_id = a.organisation_id AND c.id = a.account_id
     WHERE a.organisation_id = $1 AND a.status = 'done' GROUP BY 1, 2, 3, 4, 5`,
    `SELECT date_trunc('week', opened_on), owner_id, count(*) FROM deal WHERE organisation_id = $1 GROUP BY 1, 2`,
    `SELECT date_trunc('week', closed_on), owner_id, status, count(*), sum(amount_cents), sum(closed_on - opened_on)
     FROM deal WHERE organisation_id = $1 AND status <> 'open' GROUP BY 1, 2, 3`,
    `SELECT date_trunc('week', d.opened_on), d.owner_id, count(*) FILTER (WHERE r.at <= o.at + interval '1 hour')
     FROM deal d
     JOIN LATERAL (SELECT min(e.at) AS at FROM deal_event e
       WHERE e.organisation_id = d.organisation_id AND e.deal_id = d.id AND e.kind = 'opened') o ON true
     JOIN LATERAL (SELECT min(a.at) AS at FROM activity a WHERE a.organisation_id = d.organisation_id
       AND a.deal_id = d.id AND a.status = 'done' AND a.at >= o.at) r ON true
     WHERE d.organisation_id = $1 GROUP BY 1, 2`,
    `SELECT date_trunc('week', q.day), q.member_id, count(*), count(*) FILTER (WHERE d.status = 'won')
     FROM (SELECT deal_id, member_id, min(on_date) AS day FROM activity
       WHERE organisation_id = $1 AND kind = 'quote' AND status = 'done'
       GROUP BY deal_id, member_id, date_trunc('week', on_date)) q
     JOIN deal d ON d.organisation_id = $1 AND d.id = q.deal_id GROUP BY 1, 2`,
  ])
    await client.query(text, [organisationId]);
  return performance.now() - began;
}
