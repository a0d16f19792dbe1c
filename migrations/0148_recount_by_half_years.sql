-- All KPIs are counted anew in one reading of the log, half a year at a time (decision 145): what was asked by a function
-- for each row is asked within the statement, and rows of sums that are right already are left as they are.

-- Which happenings count for which KPI: one row for each, with what it gives. The screens read what is behind a
-- figure from here as well, so that it is exactly what was counted.
CREATE OR REPLACE FUNCTION kpi_hits(of_organisation uuid, groups kpi_group[], only_kpis uuid[])
RETURNS TABLE (kpi_id uuid, measure text, week date, member_id uuid, day date, event text, source_id uuid,
  deal_id uuid, account_id uuid, currency char(3), value bigint)
LANGUAGE sql STABLE AS $$
  WITH force AS MATERIALIZED (
    SELECT d.*, lead(d.from_week, 1, 'infinity'::date) OVER (PARTITION BY d.kpi_id ORDER BY d.from_week) AS until_week
    FROM kpi_definition d WHERE d.organisation_id = of_organisation AND (only_kpis IS NULL OR d.kpi_id = ANY (only_kpis)))
  SELECT f.kpi_id, f.measure, h.week, h.member_id, h.day, h.event, h.source_id, h.deal_id, h.account_id,
    CASE WHEN f.measure = 'amount' THEN h.currency ELSE '---' END,
    CASE f.measure WHEN 'minutes' THEN coalesce(h.minutes, 0) WHEN 'amount' THEN coalesce(h.amount_cents, 0)
      WHEN 'days' THEN coalesce(h.days, 0) ELSE 1 END::bigint
  FROM kpi_happenings(of_organisation, groups, ARRAY(SELECT event FROM force)) h
  JOIN force f ON f.event = h.event AND h.week >= f.from_week AND h.week < f.until_week
  WHERE (f.activity_kinds IS NULL OR h.kind = ANY (f.activity_kinds))
    AND (f.outcomes IS NULL OR h.outcome = ANY (f.outcomes))
    AND (f.phase_ids IS NULL OR h.phase_id = ANY (f.phase_ids))
    AND (f.within_minutes IS NULL OR h.minutes <= f.within_minutes)
    AND (f.product_ids IS NULL OR h.product_id = ANY (f.product_ids))
    AND (f.field_key IS NULL OR coalesce((h.fields -> f.field_key) ?| f.field_values, false))
    AND (f.industries IS NULL OR EXISTS (SELECT FROM account a
      WHERE a.organisation_id = of_organisation AND a.id = h.account_id AND a.industry = ANY (f.industries)))
    AND (f.measure <> 'accounts' OR h.account_id IS NOT NULL)
    AND (f.measure <> 'deals' OR h.deal_id IS NOT NULL)
    -- As kpi_existing_customer(), written out: a function with a question in it is called anew for each row.
    AND CASE WHEN f.customers IS NULL THEN true ELSE (f.customers = 'existing') = (h.account_id IS NOT NULL AND (
      EXISTS (SELECT FROM deal d WHERE d.organisation_id = of_organisation AND d.account_id = h.account_id
        AND d.status = 'won' AND d.closed_on < h.day)
      OR EXISTS (SELECT FROM account a WHERE a.organisation_id = of_organisation AND a.id = h.account_id
        AND a.kind = 'customer' AND NOT EXISTS (SELECT FROM deal d WHERE d.organisation_id = of_organisation
          AND d.account_id = h.account_id AND d.status = 'won')))) END
$$;

-- Counts these weeks of these members anew, of all KPIs or of some. What stood in a week that is over stays.
CREATE OR REPLACE FUNCTION recount_kpi_groups(of_organisation uuid, groups kpi_group[], only_kpis uuid[]) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  zone text := kpi_zone(of_organisation);
  this_week date := kpi_this_week(of_organisation);
  needed uuid[];
BEGIN
  IF only_kpis IS NOT NULL THEN
    SELECT array_agg(DISTINCT u.id) INTO needed FROM (
      SELECT unnest(only_kpis) AS id
      UNION SELECT denominator_id FROM kpi_definition
      WHERE organisation_id = of_organisation AND kpi_id = ANY (only_kpis) AND way = 'cohort') u;
  END IF;
  WITH force AS MATERIALIZED (
    SELECT d.kpi_id, d.from_week, d.event, d.way, d.numerator_id, d.denominator_id, d.activity_kinds, d.outcomes,
      d.phase_ids, d AS definition,
      lead(d.from_week, 1, 'infinity'::date) OVER (PARTITION BY d.kpi_id ORDER BY d.from_week) AS until_week
    FROM kpi_definition d WHERE d.organisation_id = of_organisation),
  touched AS MATERIALIZED (SELECT DISTINCT g.week, g.member_id FROM unnest(groups) g),
  hit AS MATERIALIZED (SELECT * FROM kpi_hits(of_organisation, groups, needed)),
  cohort AS (
    SELECT r.kpi_id, h.week, h.member_id, h.deal_id, min(h.day) AS day
    FROM hit h JOIN force r ON r.way = 'cohort' AND r.denominator_id = h.kpi_id
      AND h.week >= r.from_week AND h.week < r.until_week AND (only_kpis IS NULL OR r.kpi_id = ANY (only_kpis))
    WHERE h.deal_id IS NOT NULL
    GROUP BY 1, 2, 3, 4),
  standing AS MATERIALIZED (
    SELECT f.kpi_id, t.week, t.member_id,
      (SELECT count(*) FROM kpi_deals_without_next_action(f.definition, t.member_id)) AS numerator
    FROM touched t JOIN force f ON f.event = 'without-next-action' AND t.week >= f.from_week AND t.week < f.until_week
      AND (only_kpis IS NULL OR f.kpi_id = ANY (only_kpis))
    WHERE t.week = this_week),
  counted AS MATERIALIZED (
    SELECT kpi_id, week, member_id, currency, sum(value)::bigint AS numerator, NULL::bigint AS denominator,
      false AS standing
    FROM hit WHERE measure NOT IN ('accounts', 'deals') AND (only_kpis IS NULL OR kpi_id = ANY (only_kpis))
    GROUP BY 1, 2, 3, 4
    UNION ALL
    SELECT kpi_id, week, member_id, '---',
      count(DISTINCT CASE measure WHEN 'accounts' THEN account_id ELSE deal_id END), NULL, false
    FROM hit WHERE measure IN ('accounts', 'deals') AND (only_kpis IS NULL OR kpi_id = ANY (only_kpis))
    GROUP BY 1, 2, 3
    UNION ALL
    SELECT c.kpi_id, c.week, c.member_id, '---',
      -- As kpi_deal_reached(), written out.
      count(*) FILTER (WHERE CASE o.event
        WHEN 'deal-opened' THEN EXISTS (SELECT FROM deal d WHERE d.organisation_id = of_organisation
          AND d.id = c.deal_id AND d.opened_on >= c.day)
        WHEN 'deal-won' THEN EXISTS (SELECT FROM deal d WHERE d.organisation_id = of_organisation
          AND d.id = c.deal_id AND d.status = 'won' AND d.closed_on >= c.day)
        WHEN 'deal-lost' THEN EXISTS (SELECT FROM deal d WHERE d.organisation_id = of_organisation
          AND d.id = c.deal_id AND d.status = 'lost' AND d.closed_on >= c.day)
        WHEN 'activity' THEN EXISTS (SELECT FROM activity a WHERE a.organisation_id = of_organisation
          AND a.deal_id = c.deal_id AND a.status = 'done' AND a.on_date >= c.day
          AND (o.activity_kinds IS NULL OR a.kind = ANY (o.activity_kinds))
          AND (o.outcomes IS NULL OR a.outcome = ANY (o.outcomes)))
        WHEN 'phase-entered' THEN EXISTS (SELECT FROM deal_event e WHERE e.organisation_id = of_organisation
          AND e.deal_id = c.deal_id AND e.kind IN ('opened', 'moved') AND (e.at AT TIME ZONE zone)::date >= c.day
          AND (o.phase_ids IS NULL OR e.to_phase_id = ANY (o.phase_ids)))
        WHEN 'phase-left' THEN EXISTS (SELECT FROM deal_event e WHERE e.organisation_id = of_organisation
          AND e.deal_id = c.deal_id AND e.kind IN ('moved', 'won', 'lost') AND (e.at AT TIME ZONE zone)::date >= c.day
          AND (o.phase_ids IS NULL OR e.from_phase_id = ANY (o.phase_ids)))
        ELSE false END), count(*), false
    FROM cohort c
    JOIN force r ON r.kpi_id = c.kpi_id AND c.week >= r.from_week AND c.week < r.until_week
    LEFT JOIN force o ON o.kpi_id = r.numerator_id AND c.week >= o.from_week AND c.week < o.until_week
    GROUP BY 1, 2, 3
    UNION ALL
    -- None is worth a row where there were some before.
    SELECT n.kpi_id, n.week, n.member_id, '---', n.numerator, NULL, true FROM standing n
    WHERE n.numerator > 0 OR EXISTS (SELECT FROM kpi_sum s WHERE s.organisation_id = of_organisation
      AND s.kpi_id = n.kpi_id AND s.member_id = n.member_id AND s.standing)),
  -- A full join, so that the two are joined in one go, whatever is known of their sizes.
  different AS MATERIALIZED (
    SELECT kpi_id, week, member_id, currency, c.numerator, c.denominator, c.standing
    FROM counted c FULL JOIN (
      SELECT s.kpi_id, s.week, s.member_id, s.currency, s.numerator, s.denominator, s.standing
      FROM touched t JOIN kpi_sum s ON s.organisation_id = of_organisation AND s.week = t.week AND s.member_id = t.member_id
      WHERE (only_kpis IS NULL OR s.kpi_id = ANY (only_kpis)) AND (NOT s.standing OR s.week = this_week)) kept
    USING (kpi_id, week, member_id, currency)
    WHERE (c.numerator, c.denominator, c.standing) IS DISTINCT FROM (kept.numerator, kept.denominator, kept.standing)),
  gone AS (
    DELETE FROM kpi_sum s USING different c
    WHERE c.numerator IS NULL AND s.organisation_id = of_organisation AND s.week = c.week AND s.member_id = c.member_id
      AND s.kpi_id = c.kpi_id AND s.currency = c.currency)
  INSERT INTO kpi_sum (organisation_id, week, kpi_id, member_id, currency, numerator, denominator, standing)
  SELECT of_organisation, c.week, c.kpi_id, c.member_id, c.currency, c.numerator, c.denominator, c.standing
  FROM different c WHERE c.numerator IS NOT NULL
  ON CONFLICT (organisation_id, week, member_id, kpi_id, currency)
  DO UPDATE SET numerator = excluded.numerator, denominator = excluded.denominator, standing = excluded.standing;
END $$;

-- By the KPI alone a whole table is found where little is known of it; by this one no more than is asked for.
DROP INDEX kpi_sum_kpi;
CREATE INDEX kpi_sum_kpi ON kpi_sum (organisation_id, kpi_id, week, member_id);

-- The half years in which anything is counted, by their first days; what is planned far ahead or was long ago brings one
-- half year, and not all those between.
CREATE FUNCTION kpi_halves(of_organisation uuid) RETURNS SETOF date
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE zone text := kpi_zone(of_organisation);
BEGIN
  IF of_organisation IS DISTINCT FROM current_organisation() THEN
    RAISE EXCEPTION 'another organisation' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN QUERY
  WITH counted (day) AS (
    SELECT DISTINCT a.on_date FROM activity a WHERE a.organisation_id = of_organisation AND a.status = 'done'
    UNION SELECT DISTINCT d.opened_on FROM deal d WHERE d.organisation_id = of_organisation
    UNION SELECT DISTINCT d.closed_on FROM deal d WHERE d.organisation_id = of_organisation
    UNION SELECT DISTINCT (e.at AT TIME ZONE zone)::date FROM deal_event e WHERE e.organisation_id = of_organisation
      AND e.kind IN ('opened', 'moved', 'won', 'lost') AND (kpi_uses(of_organisation)).phases
    UNION SELECT DISTINCT s.week FROM kpi_sum s WHERE s.organisation_id = of_organisation
    UNION SELECT kpi_this_week(of_organisation))
  SELECT DISTINCT make_date(extract(year FROM week_of_day(c.day))::integer,
    CASE WHEN extract(month FROM week_of_day(c.day)) <= 6 THEN 1 ELSE 7 END, 1)
  FROM counted c WHERE c.day IS NOT NULL ORDER BY 1;
END $$;

-- Counts the weeks anew that begin in this half year, of all KPIs or of some; answers how many weeks of members these are.
CREATE FUNCTION recount_kpis_of_half(of_organisation uuid, half date, only_kpis uuid[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan SET work_mem = '64MB' AS $$
DECLARE
  monday CONSTANT date := week_of_day(half + 6);
  till CONSTANT date := (half + interval '6 months')::date;
  groups kpi_group[];
BEGIN
  IF of_organisation IS DISTINCT FROM current_organisation() THEN
    RAISE EXCEPTION 'another organisation' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM pg_advisory_xact_lock(100, hashtext('kpis ' || of_organisation));
  SELECT array_agg((w.week::date, m.id)::kpi_group) INTO groups
  FROM generate_series(monday::timestamp, till - interval '1 day', interval '7 days') w (week)
  CROSS JOIN (SELECT m.id FROM member m WHERE m.organisation_id = of_organisation
    UNION ALL SELECT '00000000-0000-0000-0000-000000000000') m;
  PERFORM recount_kpi_groups(of_organisation, groups, only_kpis);
  RETURN cardinality(groups);
END $$;

CREATE OR REPLACE FUNCTION recount_kpis(of_organisation uuid, only_kpis uuid[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  half date;
  counted integer := 0;
BEGIN
  FOR half IN SELECT kpi_halves(of_organisation) LOOP
    counted := counted + recount_kpis_of_half(of_organisation, half, only_kpis);
  END LOOP;
  PERFORM pg_notify('cadans_live', of_organisation || ' figures * -');
  RETURN counted;
END $$;
