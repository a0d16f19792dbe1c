-- How the weekly sums of KPIs are kept (decision 94). A write notes which weeks of which members it touched; when its
-- transaction ends, these are counted anew from the rows themselves, once, however many statements touched them. So
-- they are exact after edits, deletes, imports and undo, and counting twice does no harm.

-- What the transaction touched; empty again at its end. Only the functions below come here.
CREATE SCHEMA kpi_work;
-- `about` is what happened in that week: an event of a definition, or 'all' where it can be anything.
CREATE TABLE kpi_work.touched (organisation_id uuid, transaction bigint, week date, member_id uuid, about text,
  PRIMARY KEY (organisation_id, transaction, week, member_id, about));
-- KPIs that are counted anew in all weeks.
CREATE TABLE kpi_work.redefined (organisation_id uuid, transaction bigint, kpi_id uuid,
  PRIMARY KEY (organisation_id, transaction, kpi_id));
-- One row for each transaction that has something to settle.
CREATE TABLE kpi_work.turn (organisation_id uuid, transaction bigint, PRIMARY KEY (organisation_id, transaction));

CREATE TYPE kpi_group AS (week date, member_id uuid);

CREATE FUNCTION kpi_transaction() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT pg_current_xact_id()::text::bigint $$;

CREATE FUNCTION kpi_zone(of_organisation uuid) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT o.time_zone FROM organisation o WHERE o.organisation_id = of_organisation $$;

CREATE FUNCTION kpi_this_week(of_organisation uuid) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT date_trunc('week', now() AT TIME ZONE kpi_zone(of_organisation))::date $$;

CREATE FUNCTION week_of_day(day date) RETURNS date LANGUAGE sql IMMUTABLE AS $$
  SELECT day - (extract(isodow FROM day)::integer - 1) $$;

-- What the definitions of an organisation look at, so that a write touches no more than it has to.
CREATE FUNCTION kpi_uses(of_organisation uuid, OUT defined boolean, OUT phases boolean, OUT responses boolean,
  OUT cohorts boolean, OUT cohorts_of_activities boolean, OUT cohorts_of_phases boolean, OUT standing boolean, OUT standing_phases boolean,
  OUT customers boolean, OUT industries boolean, OUT deals boolean)
LANGUAGE sql STABLE AS $$
  SELECT count(*) > 0,
    coalesce(bool_or(event IN ('phase-entered', 'phase-left')), false),
    coalesce(bool_or(event = 'first-response'), false),
    coalesce(bool_or(way = 'cohort'), false),
    coalesce(bool_or(way = 'cohort' AND EXISTS (SELECT FROM kpi_definition n
      WHERE n.organisation_id = of_organisation AND n.kpi_id = d.numerator_id AND n.event = 'activity')), false),
    coalesce(bool_or(way = 'cohort' AND EXISTS (SELECT FROM kpi_definition n
      WHERE n.organisation_id = of_organisation AND n.kpi_id = d.numerator_id
        AND n.event IN ('phase-entered', 'phase-left'))), false),
    coalesce(bool_or(event = 'without-next-action'), false),
    coalesce(bool_or(event = 'without-next-action' AND phase_ids IS NOT NULL), false),
    coalesce(bool_or(customers IS NOT NULL), false),
    coalesce(bool_or(industries IS NOT NULL), false),
    coalesce(bool_or(product_ids IS NOT NULL OR field_key IS NOT NULL OR measure = 'accounts'), false)
  FROM kpi_definition d WHERE d.organisation_id = of_organisation
    -- While an organisation is thrown away, there is nothing left to count for.
    AND EXISTS (SELECT FROM organisation o WHERE o.organisation_id = of_organisation)
$$;

CREATE FUNCTION touch_kpi_groups(of_organisation uuid, groups kpi_group[], about text DEFAULT 'all') RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  IF groups IS NULL THEN RETURN; END IF;
  INSERT INTO kpi_work.touched
  SELECT DISTINCT of_organisation, kpi_transaction(), g.week,
    coalesce(g.member_id, '00000000-0000-0000-0000-000000000000'), about
  FROM unnest(groups) g WHERE g.week IS NOT NULL
  ON CONFLICT DO NOTHING;
  IF FOUND THEN
    INSERT INTO kpi_work.turn VALUES (of_organisation, kpi_transaction()) ON CONFLICT DO NOTHING;
  END IF;
END $$;

-- All weeks in which something about these deals counts: opened, closed, their phases and activities, and now.
CREATE FUNCTION touch_kpi_deals(of_organisation uuid, deals uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  zone text := kpi_zone(of_organisation);
  this_week date := kpi_this_week(of_organisation);
  phases boolean := (kpi_uses(of_organisation)).phases;
  found_groups kpi_group[];
BEGIN
  SELECT array_agg(DISTINCT (g.week, g.member_id)::kpi_group) INTO found_groups FROM (
    SELECT unnest(ARRAY[week_of_day(d.opened_on), week_of_day(d.closed_on), this_week]) AS week, d.owner_id AS member_id
    FROM deal d WHERE d.organisation_id = of_organisation AND d.id = ANY (deals)
    UNION
    SELECT week_of_day((e.at AT TIME ZONE zone)::date), d.owner_id
    FROM deal d CROSS JOIN LATERAL (SELECT x.at FROM deal_event x
      WHERE x.organisation_id = of_organisation AND x.deal_id = d.id OFFSET 0) e
    WHERE phases AND d.organisation_id = of_organisation AND d.id = ANY (deals)
    UNION
    SELECT week_of_day(a.on_date), a.member_id FROM activity a
    WHERE a.organisation_id = of_organisation AND a.deal_id = ANY (deals) AND a.status = 'done') g
  WHERE g.week IS NOT NULL;
  PERFORM touch_kpi_groups(of_organisation, found_groups);
END $$;

CREATE FUNCTION touch_kpi_accounts(of_organisation uuid, accounts uuid[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE found_groups kpi_group[];
BEGIN
  PERFORM touch_kpi_deals(of_organisation, ARRAY(
    SELECT d.id FROM deal d WHERE d.organisation_id = of_organisation AND d.account_id = ANY (accounts)));
  SELECT array_agg(DISTINCT (week_of_day(a.on_date), a.member_id)::kpi_group) INTO found_groups FROM activity a
  WHERE a.organisation_id = of_organisation AND a.account_id = ANY (accounts) AND a.status = 'done';
  PERFORM touch_kpi_groups(of_organisation, found_groups);
END $$;

CREATE FUNCTION touch_kpis_by_activities() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  own uuid;
  uses record;
  found_groups kpi_group[];
  deals uuid[];
  planned_of uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT n.organisation_id INTO own FROM newer n LIMIT 1;
  ELSE
    SELECT o.organisation_id INTO own FROM older o LIMIT 1;
  END IF;
  IF own IS NULL THEN RETURN NULL; END IF;
  SELECT * INTO uses FROM kpi_uses(own);
  IF NOT uses.defined THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(DISTINCT (week_of_day(c.on_date), c.member_id)::kpi_group) FILTER (WHERE c.status = 'done'),
      array_agg(DISTINCT c.deal_id) FILTER (WHERE c.deal_id IS NOT NULL AND c.status = 'done'),
      array_agg(DISTINCT c.deal_id) FILTER (WHERE c.deal_id IS NOT NULL AND c.status = 'planned')
    INTO found_groups, deals, planned_of FROM newer c;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(DISTINCT (week_of_day(c.on_date), c.member_id)::kpi_group) FILTER (WHERE c.status = 'done'),
      array_agg(DISTINCT c.deal_id) FILTER (WHERE c.deal_id IS NOT NULL AND c.status = 'done'),
      array_agg(DISTINCT c.deal_id) FILTER (WHERE c.deal_id IS NOT NULL AND c.status = 'planned')
    INTO found_groups, deals, planned_of FROM older c;
  ELSE
    SELECT array_agg(DISTINCT (week_of_day(c.on_date), c.member_id)::kpi_group) FILTER (WHERE c.status = 'done'),
      array_agg(DISTINCT c.deal_id) FILTER (WHERE c.deal_id IS NOT NULL AND c.status = 'done'),
      array_agg(DISTINCT c.deal_id) FILTER (WHERE c.deal_id IS NOT NULL AND c.status = 'planned')
    INTO found_groups, deals, planned_of
    FROM (SELECT status, on_date, member_id, deal_id FROM newer
          UNION ALL SELECT status, on_date, member_id, deal_id FROM older) c;
  END IF;
  PERFORM touch_kpi_groups(own, found_groups, 'activity');
  IF uses.cohorts_of_activities AND deals IS NOT NULL THEN
    PERFORM touch_kpi_deals(own, deals);
  ELSIF uses.responses AND deals IS NOT NULL THEN
    PERFORM touch_kpi_groups(own, ARRAY(SELECT DISTINCT (week_of_day(d.opened_on), d.owner_id)::kpi_group
      FROM deal d WHERE d.organisation_id = own AND d.id = ANY (deals) AND d.opened_on IS NOT NULL), 'first-response');
  END IF;
  IF uses.standing AND planned_of IS NOT NULL THEN
    PERFORM touch_kpi_groups(own, ARRAY(SELECT DISTINCT (kpi_this_week(own), d.owner_id)::kpi_group
      FROM deal d WHERE d.organisation_id = own AND d.id = ANY (planned_of)), 'without-next-action');
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER touch_kpis_new AFTER INSERT ON activity REFERENCING NEW TABLE AS newer
  FOR EACH STATEMENT EXECUTE FUNCTION touch_kpis_by_activities();
CREATE TRIGGER touch_kpis_changed AFTER UPDATE ON activity REFERENCING OLD TABLE AS older NEW TABLE AS newer
  FOR EACH STATEMENT EXECUTE FUNCTION touch_kpis_by_activities();
CREATE TRIGGER touch_kpis_gone AFTER DELETE ON activity REFERENCING OLD TABLE AS older
  FOR EACH STATEMENT EXECUTE FUNCTION touch_kpis_by_activities();

CREATE FUNCTION touch_kpis_by_deals() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  own uuid;
  uses record;
  this_week date;
  found_groups kpi_group[];
  moved uuid[];
  accounts uuid[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT n.organisation_id INTO own FROM newer n LIMIT 1;
  ELSE
    SELECT o.organisation_id INTO own FROM older o LIMIT 1;
  END IF;
  IF own IS NULL THEN RETURN NULL; END IF;
  SELECT * INTO uses FROM kpi_uses(own);
  IF NOT uses.defined THEN RETURN NULL; END IF;
  this_week := kpi_this_week(own);
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(DISTINCT (w.week, c.owner_id)::kpi_group),
      array_agg(DISTINCT c.account_id) FILTER (WHERE c.status = 'won')
    INTO found_groups, accounts FROM newer c,
      unnest(ARRAY[week_of_day(c.opened_on), week_of_day(c.closed_on), CASE WHEN uses.standing THEN this_week END]) w (week);
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(DISTINCT (w.week, c.owner_id)::kpi_group),
      array_agg(DISTINCT c.account_id) FILTER (WHERE c.status = 'won')
    INTO found_groups, accounts FROM older c,
      unnest(ARRAY[week_of_day(c.opened_on), week_of_day(c.closed_on), CASE WHEN uses.standing THEN this_week END]) w (week);
  ELSE
    SELECT array_agg(DISTINCT (w.week, c.owner_id)::kpi_group) INTO found_groups
    FROM older o JOIN newer n ON n.organisation_id = o.organisation_id AND n.id = o.id,
      LATERAL (VALUES (o.opened_on, o.closed_on, o.owner_id), (n.opened_on, n.closed_on, n.owner_id))
        c (opened_on, closed_on, owner_id),
      unnest(ARRAY[week_of_day(c.opened_on), week_of_day(c.closed_on), CASE WHEN uses.standing THEN this_week END]) w (week)
    WHERE (o.opened_on, o.closed_on, o.owner_id, o.status, o.amount_cents, o.currency, o.account_id, o.product_id, o.fields)
      IS DISTINCT FROM
      (n.opened_on, n.closed_on, n.owner_id, n.status, n.amount_cents, n.currency, n.account_id, n.product_id, n.fields);
    IF uses.standing_phases THEN
      PERFORM touch_kpi_groups(own, ARRAY(SELECT DISTINCT (this_week, n.owner_id)::kpi_group
        FROM older o JOIN newer n ON n.organisation_id = o.organisation_id AND n.id = o.id
        WHERE o.phase_id IS DISTINCT FROM n.phase_id), 'without-next-action');
    END IF;
    IF uses.cohorts OR uses.deals OR uses.industries OR uses.customers OR uses.phases THEN
      SELECT array_agg(DISTINCT n.id),
        array_agg(DISTINCT a.id) FILTER (WHERE a.id IS NOT NULL
          AND (o.status, o.closed_on, o.account_id) IS DISTINCT FROM (n.status, n.closed_on, n.account_id)
          AND (o.status = 'won' OR n.status = 'won'))
      INTO moved, accounts
      FROM older o JOIN newer n ON n.organisation_id = o.organisation_id AND n.id = o.id,
        LATERAL (VALUES (o.account_id), (n.account_id)) a (id)
      WHERE (o.opened_on, o.closed_on, o.owner_id, o.status, o.account_id, o.product_id, o.fields)
        IS DISTINCT FROM (n.opened_on, n.closed_on, n.owner_id, n.status, n.account_id, n.product_id, n.fields);
      IF moved IS NOT NULL THEN PERFORM touch_kpi_deals(own, moved); END IF;
      IF uses.phases AND moved IS NOT NULL THEN
        -- Phases that counted for the owner before.
        PERFORM touch_kpi_groups(own, ARRAY(
          SELECT DISTINCT (week_of_day((e.at AT TIME ZONE kpi_zone(own))::date), o.owner_id)::kpi_group
          FROM older o JOIN deal_event e ON e.organisation_id = o.organisation_id AND e.deal_id = o.id
          WHERE o.id = ANY (moved) AND e.kind IN ('opened', 'moved', 'won', 'lost')));
      END IF;
    END IF;
  END IF;
  PERFORM touch_kpi_groups(own, found_groups);
  IF uses.customers AND accounts IS NOT NULL THEN PERFORM touch_kpi_accounts(own, accounts); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER touch_kpis_new AFTER INSERT ON deal REFERENCING NEW TABLE AS newer
  FOR EACH STATEMENT EXECUTE FUNCTION touch_kpis_by_deals();
CREATE TRIGGER touch_kpis_changed AFTER UPDATE ON deal REFERENCING OLD TABLE AS older NEW TABLE AS newer
  FOR EACH STATEMENT EXECUTE FUNCTION touch_kpis_by_deals();
CREATE TRIGGER touch_kpis_gone AFTER DELETE ON deal REFERENCING OLD TABLE AS older
  FOR EACH STATEMENT EXECUTE FUNCTION touch_kpis_by_deals();

-- Before a deal goes with all that hangs on it, while it still says when that was and whose.
CREATE FUNCTION touch_kpis_of_going_deal() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF (kpi_uses(OLD.organisation_id)).defined THEN
    PERFORM touch_kpi_deals(OLD.organisation_id, ARRAY[OLD.id]);
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER touch_kpis_going BEFORE DELETE ON deal FOR EACH ROW EXECUTE FUNCTION touch_kpis_of_going_deal();

CREATE FUNCTION touch_kpis_by_events() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  own uuid;
  uses record;
  deals uuid[];
BEGIN
  SELECT c.organisation_id INTO own FROM changed c LIMIT 1;
  IF own IS NULL THEN RETURN NULL; END IF;
  SELECT * INTO uses FROM kpi_uses(own);
  IF NOT (uses.phases OR uses.responses) THEN RETURN NULL; END IF;
  -- A first response asks only when a deal was opened: most moves touch nothing where no KPI asks of phases.
  SELECT array_agg(DISTINCT c.deal_id) INTO deals FROM changed c
  WHERE c.kind = 'opened' OR (uses.phases AND c.kind IN ('moved', 'won', 'lost'));
  IF deals IS NULL THEN RETURN NULL; END IF;
  -- Of a new organisation the planner knows nothing and takes it for empty; for many events it would read all deals
  -- for each. So many are joined in one go.
  PERFORM set_config('enable_nestloop', CASE WHEN cardinality(deals) > 200 THEN 'off' ELSE 'on' END, true);
  IF uses.cohorts_of_phases THEN
    PERFORM touch_kpi_deals(own, deals);
  ELSE
    IF uses.phases THEN
      PERFORM touch_kpi_groups(own, ARRAY(
        SELECT DISTINCT (week_of_day((c.at AT TIME ZONE kpi_zone(own))::date), d.owner_id)::kpi_group
        FROM changed c JOIN deal d ON d.organisation_id = own AND d.id = c.deal_id
        WHERE c.kind IN ('opened', 'moved', 'won', 'lost')), 'phase');
    END IF;
    IF uses.responses THEN
      PERFORM touch_kpi_groups(own, ARRAY(
        SELECT DISTINCT (week_of_day(d.opened_on), d.owner_id)::kpi_group
        FROM changed c JOIN deal d ON d.organisation_id = own AND d.id = c.deal_id
        WHERE c.kind = 'opened' AND d.opened_on IS NOT NULL), 'first-response');
    END IF;
  END IF;
  PERFORM set_config('enable_nestloop', 'on', true);
  RETURN NULL;
END $$;
ALTER FUNCTION touch_kpis_by_events() SET plan_cache_mode = force_custom_plan;
CREATE TRIGGER touch_kpis_new AFTER INSERT ON deal_event REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION touch_kpis_by_events();
CREATE TRIGGER touch_kpis_gone AFTER DELETE ON deal_event REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION touch_kpis_by_events();

CREATE FUNCTION touch_kpis_by_accounts() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  own uuid;
  uses record;
  accounts uuid[];
BEGIN
  SELECT o.organisation_id INTO own FROM older o LIMIT 1;
  IF own IS NULL THEN RETURN NULL; END IF;
  SELECT * INTO uses FROM kpi_uses(own);
  IF NOT (uses.industries OR uses.customers) THEN RETURN NULL; END IF;
  SELECT array_agg(n.id) INTO accounts
  FROM older o JOIN newer n ON n.organisation_id = o.organisation_id AND n.id = o.id
  WHERE (uses.industries AND o.industry IS DISTINCT FROM n.industry) OR (uses.customers AND o.kind <> n.kind);
  IF accounts IS NOT NULL THEN PERFORM touch_kpi_accounts(own, accounts); END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER touch_kpis_changed AFTER UPDATE ON account REFERENCING OLD TABLE AS older NEW TABLE AS newer
  FOR EACH STATEMENT EXECUTE FUNCTION touch_kpis_by_accounts();

CREATE FUNCTION touch_kpis_by_tasks() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE own uuid;
BEGIN
  SELECT c.organisation_id INTO own FROM changed c WHERE c.deal_id IS NOT NULL LIMIT 1;
  IF own IS NULL OR NOT (kpi_uses(own)).standing THEN RETURN NULL; END IF;
  PERFORM touch_kpi_groups(own, ARRAY(SELECT DISTINCT (kpi_this_week(own), d.owner_id)::kpi_group
    FROM changed c JOIN deal d ON d.organisation_id = own AND d.id = c.deal_id), 'without-next-action');
  RETURN NULL;
END $$;
CREATE TRIGGER touch_kpis_new AFTER INSERT ON task REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION touch_kpis_by_tasks();
CREATE TRIGGER touch_kpis_changed AFTER UPDATE ON task REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION touch_kpis_by_tasks();
CREATE TRIGGER touch_kpis_left AFTER UPDATE ON task REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION touch_kpis_by_tasks();
CREATE TRIGGER touch_kpis_gone AFTER DELETE ON task REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION touch_kpis_by_tasks();

-- Another definition, and ratios of a cohort that are made of it, are counted anew in all weeks.
CREATE FUNCTION touch_kpis_by_definitions() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO kpi_work.redefined
  SELECT DISTINCT organisation_id, kpi_transaction(), kpi_id FROM changed ON CONFLICT DO NOTHING;
  INSERT INTO kpi_work.turn SELECT DISTINCT organisation_id, kpi_transaction() FROM changed ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER touch_kpis_new AFTER INSERT ON kpi_definition REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION touch_kpis_by_definitions();
CREATE TRIGGER touch_kpis_changed AFTER UPDATE ON kpi_definition REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION touch_kpis_by_definitions();
CREATE TRIGGER touch_kpis_gone AFTER DELETE ON kpi_definition REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION touch_kpis_by_definitions();

-- Moments of phases lie in other weeks where the clock of the organisation is another.
CREATE FUNCTION touch_kpis_by_zone() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO kpi_work.redefined
  SELECT DISTINCT organisation_id, kpi_transaction(), kpi_id FROM kpi_definition
  WHERE organisation_id = NEW.organisation_id AND event IN ('phase-entered', 'phase-left') ON CONFLICT DO NOTHING;
  IF FOUND THEN
    INSERT INTO kpi_work.turn VALUES (NEW.organisation_id, kpi_transaction()) ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER touch_kpis AFTER UPDATE OF time_zone ON organisation FOR EACH ROW
  WHEN (OLD.time_zone <> NEW.time_zone) EXECUTE FUNCTION touch_kpis_by_zone();

-- Is this deal what the numerator of a cohort asks for, on that day or later?
CREATE FUNCTION kpi_deal_reached(wanted kpi_definition, of_deal uuid, day date, zone text) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT CASE wanted.event
    WHEN 'deal-opened' THEN EXISTS (SELECT FROM deal d WHERE d.organisation_id = wanted.organisation_id
      AND d.id = of_deal AND d.opened_on >= day)
    WHEN 'deal-won' THEN EXISTS (SELECT FROM deal d WHERE d.organisation_id = wanted.organisation_id
      AND d.id = of_deal AND d.status = 'won' AND d.closed_on >= day)
    WHEN 'deal-lost' THEN EXISTS (SELECT FROM deal d WHERE d.organisation_id = wanted.organisation_id
      AND d.id = of_deal AND d.status = 'lost' AND d.closed_on >= day)
    WHEN 'activity' THEN EXISTS (SELECT FROM activity a WHERE a.organisation_id = wanted.organisation_id
      AND a.deal_id = of_deal AND a.status = 'done' AND a.on_date >= day
      AND (wanted.activity_kinds IS NULL OR a.kind = ANY (wanted.activity_kinds))
      AND (wanted.outcomes IS NULL OR a.outcome = ANY (wanted.outcomes)))
    WHEN 'phase-entered' THEN EXISTS (SELECT FROM deal_event e WHERE e.organisation_id = wanted.organisation_id
      AND e.deal_id = of_deal AND e.kind IN ('opened', 'moved') AND (e.at AT TIME ZONE zone)::date >= day
      AND (wanted.phase_ids IS NULL OR e.to_phase_id = ANY (wanted.phase_ids)))
    WHEN 'phase-left' THEN EXISTS (SELECT FROM deal_event e WHERE e.organisation_id = wanted.organisation_id
      AND e.deal_id = of_deal AND e.kind IN ('moved', 'won', 'lost') AND (e.at AT TIME ZONE zone)::date >= day
      AND (wanted.phase_ids IS NULL OR e.from_phase_id = ANY (wanted.phase_ids)))
    ELSE false END
$$;

-- Had the account ordered before this day? One that came in as a customer, without orders that are known, had.
CREATE FUNCTION kpi_existing_customer(of_organisation uuid, of_account uuid, day date) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM deal d WHERE d.organisation_id = of_organisation AND d.account_id = of_account
      AND d.status = 'won' AND d.closed_on < day)
    OR EXISTS (SELECT FROM account a WHERE a.organisation_id = of_organisation AND a.id = of_account
      AND a.kind = 'customer' AND NOT EXISTS (SELECT FROM deal d WHERE d.organisation_id = of_organisation
        AND d.account_id = of_account AND d.status = 'won'))
$$;

-- What happened of these events in these weeks of these members, told in one way for all KPIs.
CREATE FUNCTION kpi_happenings(of_organisation uuid, groups kpi_group[], events text[])
RETURNS TABLE (event text, week date, member_id uuid, day date, source_id uuid, deal_id uuid, account_id uuid,
  product_id uuid, fields jsonb, kind text, outcome text, phase_id uuid, minutes integer, amount_cents bigint,
  currency char(3), days integer)
LANGUAGE plpgsql STABLE AS $$
DECLARE
  nobody CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
  zone text := kpi_zone(of_organisation);
BEGIN
  IF 'activity' = ANY (events) THEN
    RETURN QUERY
    SELECT 'activity', t.week, t.member_id, a.on_date, a.id, a.deal_id, coalesce(a.account_id, d.account_id),
      d.product_id, d.fields, a.kind, a.outcome, NULL::uuid, a.minutes, NULL::bigint, NULL::char(3), NULL::integer
    FROM unnest(groups) t CROSS JOIN LATERAL (
      SELECT x.id, x.on_date, x.deal_id, x.account_id, x.kind, x.outcome, x.minutes FROM activity x
      WHERE x.organisation_id = of_organisation AND x.member_id = t.member_id
        AND x.on_date BETWEEN t.week AND t.week + 6 AND x.status = 'done'
      UNION ALL
      SELECT x.id, x.on_date, x.deal_id, x.account_id, x.kind, x.outcome, x.minutes FROM activity x
      WHERE t.member_id = nobody AND x.organisation_id = of_organisation AND x.member_id IS NULL
        AND x.on_date BETWEEN t.week AND t.week + 6 AND x.status = 'done') a
    LEFT JOIN deal d ON d.organisation_id = of_organisation AND d.id = a.deal_id;
  END IF;

  IF 'deal-opened' = ANY (events) THEN
    RETURN QUERY
    SELECT 'deal-opened', t.week, t.member_id, d.opened_on, d.id, d.id, d.account_id, d.product_id, d.fields,
      NULL, NULL, NULL::uuid, NULL::integer, coalesce(d.amount_cents, 0), d.currency, NULL::integer
    FROM unnest(groups) t CROSS JOIN LATERAL (
      SELECT x.* FROM deal x WHERE x.organisation_id = of_organisation AND x.owner_id = t.member_id
        AND x.opened_on BETWEEN t.week AND t.week + 6
      UNION ALL
      SELECT x.* FROM deal x WHERE t.member_id = nobody AND x.organisation_id = of_organisation AND x.owner_id IS NULL
        AND x.opened_on BETWEEN t.week AND t.week + 6) d;
  END IF;

  IF ARRAY['deal-won', 'deal-lost'] && events THEN
    RETURN QUERY
    SELECT 'deal-' || d.status, t.week, t.member_id, d.closed_on, d.id, d.id, d.account_id, d.product_id, d.fields,
      NULL, NULL, NULL::uuid, NULL::integer, coalesce(d.amount_cents, 0), d.currency, d.closed_on - d.opened_on
    FROM unnest(groups) t CROSS JOIN LATERAL (
      SELECT x.* FROM deal x WHERE x.organisation_id = of_organisation AND x.owner_id = t.member_id
        AND x.closed_on BETWEEN t.week AND t.week + 6
      UNION ALL
      SELECT x.* FROM deal x WHERE t.member_id = nobody AND x.organisation_id = of_organisation AND x.owner_id IS NULL
        AND x.closed_on BETWEEN t.week AND t.week + 6) d;
  END IF;

  IF ARRAY['phase-entered', 'phase-left'] && events THEN
    RETURN QUERY
    SELECT p.event, t.week, t.member_id, (e.at AT TIME ZONE zone)::date, e.id, d.id, d.account_id, d.product_id,
      d.fields, NULL, NULL, p.phase_id, NULL::integer, coalesce(d.amount_cents, 0), d.currency, NULL::integer
    FROM (SELECT g.week, array_agg(g.member_id) AS members FROM unnest(groups) g GROUP BY 1) w
    CROSS JOIN LATERAL (SELECT x.id, x.deal_id, x.kind, x.at, x.from_phase_id, x.to_phase_id FROM deal_event x
      WHERE x.organisation_id = of_organisation AND x.kind IN ('opened', 'moved', 'won', 'lost')
        AND x.at >= (w.week::timestamp AT TIME ZONE zone) AND x.at < ((w.week + 7)::timestamp AT TIME ZONE zone)
      OFFSET 0) e
    CROSS JOIN LATERAL (SELECT x.* FROM deal x
      WHERE x.organisation_id = of_organisation AND x.id = e.deal_id OFFSET 0) d
    CROSS JOIN LATERAL (SELECT w.week, coalesce(d.owner_id, nobody) AS member_id) t
    CROSS JOIN LATERAL (VALUES
      ('phase-entered', CASE WHEN e.kind IN ('opened', 'moved') THEN e.to_phase_id END),
      ('phase-left', CASE WHEN e.kind IN ('moved', 'won', 'lost') THEN e.from_phase_id END)) p (event, phase_id)
    WHERE p.phase_id IS NOT NULL AND coalesce(d.owner_id, nobody) = ANY (w.members);
  END IF;

  IF 'first-response' = ANY (events) THEN
    RETURN QUERY
    SELECT 'first-response', t.week, t.member_id, d.opened_on, d.id, d.id, d.account_id, d.product_id, d.fields,
      r.kind, r.outcome, NULL::uuid,
      least(floor(extract(epoch FROM r.at - o.at) / 60), 2000000000)::integer, NULL::bigint, NULL::char(3), NULL::integer
    FROM unnest(groups) t CROSS JOIN LATERAL (
      SELECT x.* FROM deal x WHERE x.organisation_id = of_organisation AND x.owner_id = t.member_id
        AND x.opened_on BETWEEN t.week AND t.week + 6
      UNION ALL
      SELECT x.* FROM deal x WHERE t.member_id = nobody AND x.organisation_id = of_organisation
        AND x.owner_id IS NULL AND x.opened_on BETWEEN t.week AND t.week + 6) d
    CROSS JOIN LATERAL (SELECT coalesce(
      (SELECT min(e.at) FROM (SELECT x.at FROM deal_event x WHERE x.organisation_id = of_organisation
        AND x.deal_id = d.id AND x.kind = 'opened' OFFSET 0) e), d.created_at) AS at OFFSET 0) o
    CROSS JOIN LATERAL (
      SELECT a.at, a.kind, a.outcome FROM activity a
      WHERE a.organisation_id = of_organisation AND a.deal_id = d.id AND a.status = 'done' AND a.at >= o.at
      ORDER BY a.at, a.id LIMIT 1) r;
  END IF;
END $$;

-- Which happenings count for which KPI: one row for each, with what it gives. The screens read what is behind a
-- figure from here as well, so that it is exactly what was counted.
CREATE FUNCTION kpi_hits(of_organisation uuid, groups kpi_group[], only_kpis uuid[])
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
    AND (f.customers IS NULL OR (f.customers = 'existing') =
      (h.account_id IS NOT NULL AND kpi_existing_customer(of_organisation, h.account_id, h.day)))
$$;

-- Open deals of a member for which nothing is planned, neither an activity nor a task, now.
CREATE FUNCTION kpi_deals_without_next_action(wanted kpi_definition, of_member uuid) RETURNS SETOF uuid
LANGUAGE sql STABLE AS $$
  SELECT d.id FROM deal d
  WHERE d.organisation_id = wanted.organisation_id AND d.status = 'open'
    AND (d.owner_id = of_member OR (of_member = '00000000-0000-0000-0000-000000000000' AND d.owner_id IS NULL))
    AND NOT EXISTS (SELECT FROM activity x WHERE x.organisation_id = d.organisation_id AND x.deal_id = d.id
      AND x.status = 'planned')
    AND NOT EXISTS (SELECT FROM task x WHERE x.organisation_id = d.organisation_id AND x.deal_id = d.id
      AND x.status = 'open')
    AND (wanted.product_ids IS NULL OR d.product_id = ANY (wanted.product_ids))
    AND (wanted.phase_ids IS NULL OR d.phase_id = ANY (wanted.phase_ids))
    AND (wanted.field_key IS NULL OR coalesce((d.fields -> wanted.field_key) ?| wanted.field_values, false))
    AND (wanted.industries IS NULL OR EXISTS (SELECT FROM account a
      WHERE a.organisation_id = d.organisation_id AND a.id = d.account_id AND a.industry = ANY (wanted.industries)))
    AND (wanted.customers IS NULL OR (wanted.customers = 'existing') =
      (d.account_id IS NOT NULL AND kpi_existing_customer(d.organisation_id, d.account_id, kpi_this_week(d.organisation_id))))
$$;

-- Counts these weeks of these members anew, of all KPIs or of some. What stood in a week that is over stays.
CREATE FUNCTION recount_kpi_groups(of_organisation uuid, groups kpi_group[], only_kpis uuid[]) RETURNS void
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
    SELECT d.kpi_id, d.from_week, d.event, d.way, d.numerator_id, d.denominator_id, d AS definition,
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
      count(*) FILTER (WHERE kpi_deal_reached(o.definition, c.deal_id, c.day, zone)), count(*), false
    FROM cohort c
    JOIN force r ON r.kpi_id = c.kpi_id AND c.week >= r.from_week AND c.week < r.until_week
    LEFT JOIN force o ON o.kpi_id = r.numerator_id AND c.week >= o.from_week AND c.week < o.until_week
    GROUP BY 1, 2, 3
    UNION ALL
    -- None is worth a row where there were some before.
    SELECT n.kpi_id, n.week, n.member_id, '---', n.numerator, NULL, true FROM standing n
    WHERE n.numerator > 0 OR EXISTS (SELECT FROM kpi_sum s WHERE s.organisation_id = of_organisation
      AND s.kpi_id = n.kpi_id AND s.member_id = n.member_id AND s.standing)),
  gone AS (
    DELETE FROM kpi_sum s USING touched t
    WHERE s.organisation_id = of_organisation AND s.week = t.week AND s.member_id = t.member_id
      AND (only_kpis IS NULL OR s.kpi_id = ANY (only_kpis))
      AND (NOT s.standing OR s.week = this_week)
      AND NOT EXISTS (SELECT FROM counted c WHERE c.kpi_id = s.kpi_id AND c.week = s.week
        AND c.member_id = s.member_id AND c.currency = s.currency))
  INSERT INTO kpi_sum AS s (organisation_id, week, kpi_id, member_id, currency, numerator, denominator, standing)
  SELECT of_organisation, c.week, c.kpi_id, c.member_id, c.currency, c.numerator, c.denominator, c.standing
  FROM counted c
  ON CONFLICT (organisation_id, week, member_id, kpi_id, currency)
  DO UPDATE SET numerator = excluded.numerator, denominator = excluded.denominator, standing = excluded.standing
  WHERE (s.numerator, s.denominator, s.standing)
    IS DISTINCT FROM (excluded.numerator, excluded.denominator, excluded.standing);
END $$;

ALTER FUNCTION recount_kpi_groups(uuid, kpi_group[], uuid[]) SET jit = off;
REVOKE ALL ON FUNCTION recount_kpi_groups(uuid, kpi_group[], uuid[]) FROM PUBLIC;

-- Counts everything anew, of all KPIs or of some; in pieces of half a year, so that memory does not follow from history.
CREATE FUNCTION recount_kpis(of_organisation uuid, only_kpis uuid[]) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  nobody CONSTANT uuid := '00000000-0000-0000-0000-000000000000';
  zone text := kpi_zone(of_organisation);
  this_week date := kpi_this_week(of_organisation);
  piece record;
  counted integer := 0;
BEGIN
  IF of_organisation IS DISTINCT FROM current_organisation() THEN
    RAISE EXCEPTION 'another organisation' USING ERRCODE = 'insufficient_privilege';
  END IF;
  PERFORM pg_advisory_xact_lock(100, hashtext('kpis ' || of_organisation));
  DELETE FROM kpi_sum s WHERE s.organisation_id = of_organisation
    AND (only_kpis IS NULL OR s.kpi_id = ANY (only_kpis)) AND NOT s.standing;
  FOR piece IN
    SELECT array_agg((g.week, g.member_id)::kpi_group) AS groups FROM (
      SELECT week_of_day(a.on_date) AS week, coalesce(a.member_id, nobody) AS member_id FROM activity a
      WHERE a.organisation_id = of_organisation AND a.status = 'done' GROUP BY 1, 2
      UNION
      SELECT week_of_day(d.opened_on), coalesce(d.owner_id, nobody) FROM deal d
      WHERE d.organisation_id = of_organisation AND d.opened_on IS NOT NULL GROUP BY 1, 2
      UNION
      SELECT week_of_day(d.closed_on), coalesce(d.owner_id, nobody) FROM deal d
      WHERE d.organisation_id = of_organisation AND d.closed_on IS NOT NULL GROUP BY 1, 2
      UNION
      SELECT week_of_day((e.at AT TIME ZONE zone)::date), coalesce(d.owner_id, nobody)
      FROM deal_event e JOIN deal d ON d.organisation_id = e.organisation_id AND d.id = e.deal_id
      WHERE (kpi_uses(of_organisation)).phases AND e.organisation_id = of_organisation
        AND e.kind IN ('opened', 'moved', 'won', 'lost') GROUP BY 1, 2
      UNION
      SELECT this_week, m.id FROM member m WHERE m.organisation_id = of_organisation
      UNION SELECT this_week, nobody) g
    GROUP BY extract(year FROM g.week), extract(month FROM g.week) <= 6
  LOOP
    PERFORM recount_kpi_groups(of_organisation, piece.groups, only_kpis);
    counted := counted + cardinality(piece.groups);
  END LOOP;
  PERFORM pg_notify('cadans_live', of_organisation || ' figures * -');
  RETURN counted;
END $$;

-- The KPIs that may have changed where this happened: those of the event, and cohorts of those who were in it. What
-- may change more than that is touched as 'all'.
CREATE FUNCTION kpis_about(of_organisation uuid, about text) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
  WITH own AS (
    SELECT DISTINCT d.kpi_id FROM kpi_definition d WHERE d.organisation_id = of_organisation
      AND (about = 'all' OR d.event = about OR (about = 'phase' AND d.event IN ('phase-entered', 'phase-left'))))
  SELECT kpi_id FROM own
  UNION SELECT d.kpi_id FROM kpi_definition d JOIN own ON own.kpi_id = d.denominator_id
  WHERE d.organisation_id = of_organisation AND d.way = 'cohort'
$$;

-- At the end of the transaction, one after another: whoever counts sees what was counted before.
CREATE FUNCTION settle_kpis() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  own CONSTANT uuid := NEW.organisation_id;
  anew uuid[];
  -- Those that it is about and that are not counted anew in all weeks; null for all.
  rest uuid[];
  many boolean;
  part record;
BEGIN
  DELETE FROM kpi_work.turn t WHERE t.organisation_id = own AND t.transaction = NEW.transaction;
  WITH gone AS (DELETE FROM kpi_work.redefined r
    WHERE r.organisation_id = own AND r.transaction = NEW.transaction RETURNING r.kpi_id)
  SELECT array_agg(kpi_id) INTO anew FROM gone;
  SELECT count(*) > 50 INTO many FROM kpi_work.touched t
  WHERE t.organisation_id = own AND t.transaction = NEW.transaction;
  -- While an organisation is thrown away, there is nothing left to count for.
  IF NOT EXISTS (SELECT FROM organisation o WHERE o.organisation_id = own) THEN RETURN NULL; END IF;
  PERFORM pg_advisory_xact_lock(100, hashtext('kpis ' || own));
  -- Right after an import nothing is known yet of how much of the tables is this organisation's, and plans would be poor.
  IF many THEN
    ANALYZE activity, deal, deal_event, account;
  END IF;
  IF anew IS NOT NULL THEN
    SELECT array_agg(DISTINCT u.id) INTO anew FROM (
      SELECT unnest(anew) AS id
      UNION SELECT d.kpi_id FROM kpi_definition d WHERE d.organisation_id = own AND d.way = 'cohort'
        AND (d.numerator_id = ANY (anew) OR d.denominator_id = ANY (anew))) u;
    PERFORM recount_kpis(own, anew);
  END IF;
  -- A plan for a few weeks is no plan for all of them; and to plan anew for a few takes longer than to count them.
  PERFORM set_config('plan_cache_mode', CASE WHEN many THEN 'force_custom_plan' ELSE 'auto' END, true);
  FOR part IN
    SELECT about, array_agg((week, member_id)::kpi_group) AS groups FROM (
      SELECT DISTINCT CASE WHEN many THEN 'all' ELSE t.about END AS about, t.week, t.member_id
      FROM kpi_work.touched t WHERE t.organisation_id = own AND t.transaction = NEW.transaction) g
    GROUP BY about
  LOOP
    IF part.about = 'all' AND anew IS NULL THEN
      rest := NULL;
    ELSE
      rest := ARRAY(SELECT k FROM kpis_about(own, part.about) k WHERE anew IS NULL OR k <> ALL (anew));
      CONTINUE WHEN cardinality(rest) = 0;
    END IF;
    PERFORM recount_kpi_groups(own, part.groups, rest);
  END LOOP;
  PERFORM set_config('plan_cache_mode', 'auto', true);
  DELETE FROM kpi_work.touched t WHERE t.organisation_id = own AND t.transaction = NEW.transaction;
  PERFORM pg_notify('cadans_live', own || ' figures * -');
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER settle_kpis AFTER INSERT ON kpi_work.turn
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION settle_kpis();
