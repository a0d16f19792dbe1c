-- The scoreboard reads weekly sums, not a million activities. They are kept here, in the transaction of the
-- write, whichever way it came (screen, import, undo, cascade): what the old row gave is taken off, what the new
-- row gives is put on. A count of nought keeps its row; it costs nothing and takes no lock to clean up.
--
-- measure: 'new-deals', 'won', 'lost' (deals, with their amounts), 'appointments', 'quotes' (activities).
-- member_id is the deal's owner or the activity's member; the nil UUID where there is none.

CREATE TABLE weekly_sum (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  week date NOT NULL,
  measure text NOT NULL,
  member_id uuid NOT NULL,
  currency char(3) NOT NULL,
  count integer NOT NULL,
  amount_cents bigint NOT NULL,
  PRIMARY KEY (organisation_id, week, measure, member_id, currency)
);
CALL protect('weekly_sum');

CREATE FUNCTION add_to_weekly_sum(contributions weekly_sum[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO weekly_sum AS w (organisation_id, week, measure, member_id, currency, count, amount_cents)
  SELECT organisation_id, week, measure, member_id, currency, sum(count), sum(amount_cents)
  FROM unnest(contributions) c
  -- While an organisation is thrown away, there is nothing left to count for.
  WHERE EXISTS (SELECT FROM organisation o WHERE o.organisation_id = c.organisation_id)
  GROUP BY 1, 2, 3, 4, 5
  HAVING sum(count) <> 0 OR sum(amount_cents) <> 0
  ORDER BY 1, 2, 3, 4, 5 -- one order for all writers, so that two never wait for each other
  ON CONFLICT (organisation_id, week, measure, member_id, currency)
  DO UPDATE SET count = w.count + excluded.count, amount_cents = w.amount_cents + excluded.amount_cents
$$;

-- What one deal gives to the sums.
CREATE FUNCTION deal_contributions(d deal, sign integer) RETURNS SETOF weekly_sum LANGUAGE sql IMMUTABLE AS $$
  SELECT d.organisation_id, date_trunc('week', d.opened_on::timestamp)::date, 'new-deals',
         coalesce(d.owner_id, '00000000-0000-0000-0000-000000000000'), d.currency,
         sign, sign * coalesce(d.amount_cents, 0)
  WHERE d.opened_on IS NOT NULL
  UNION ALL
  SELECT d.organisation_id, date_trunc('week', d.closed_on::timestamp)::date, d.status,
         coalesce(d.owner_id, '00000000-0000-0000-0000-000000000000'), d.currency,
         sign, sign * coalesce(d.amount_cents, 0)
  WHERE d.status <> 'open'
$$;

-- What one activity gives: a visit or demonstration that was held is an appointment, a quote is a quote.
CREATE FUNCTION activity_contributions(a activity, sign integer) RETURNS SETOF weekly_sum LANGUAGE sql IMMUTABLE AS $$
  SELECT a.organisation_id, date_trunc('week', a.on_date::timestamp)::date,
         CASE a.kind WHEN 'quote' THEN 'quotes' ELSE 'appointments' END,
         coalesce(a.member_id, '00000000-0000-0000-0000-000000000000'), '---'::char(3), sign, 0::bigint
  WHERE a.status = 'done' AND a.kind IN ('visit', 'demonstration', 'quote')
$$;

CREATE FUNCTION count_deals() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE given weekly_sum[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(c) INTO given FROM newer n, deal_contributions(n::deal, 1) c;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(c) INTO given FROM older o, deal_contributions(o::deal, -1) c;
  ELSE
    SELECT array_agg(c) INTO given FROM (
      SELECT c FROM newer n, deal_contributions(n::deal, 1) c
      UNION ALL SELECT c FROM older o, deal_contributions(o::deal, -1) c) both_sides;
  END IF;
  IF given IS NOT NULL THEN PERFORM add_to_weekly_sum(given); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION count_activities() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE given weekly_sum[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(c) INTO given FROM newer n, activity_contributions(n::activity, 1) c;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(c) INTO given FROM older o, activity_contributions(o::activity, -1) c;
  ELSE
    SELECT array_agg(c) INTO given FROM (
      SELECT c FROM newer n, activity_contributions(n::activity, 1) c
      UNION ALL SELECT c FROM older o, activity_contributions(o::activity, -1) c) both_sides;
  END IF;
  IF given IS NOT NULL THEN PERFORM add_to_weekly_sum(given); END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER count_new_deals AFTER INSERT ON deal
  REFERENCING NEW TABLE AS newer FOR EACH STATEMENT EXECUTE FUNCTION count_deals();
CREATE TRIGGER count_changed_deals AFTER UPDATE ON deal
  REFERENCING OLD TABLE AS older NEW TABLE AS newer FOR EACH STATEMENT EXECUTE FUNCTION count_deals();
CREATE TRIGGER count_removed_deals AFTER DELETE ON deal
  REFERENCING OLD TABLE AS older FOR EACH STATEMENT EXECUTE FUNCTION count_deals();
CREATE TRIGGER count_new_activities AFTER INSERT ON activity
  REFERENCING NEW TABLE AS newer FOR EACH STATEMENT EXECUTE FUNCTION count_activities();
CREATE TRIGGER count_changed_activities AFTER UPDATE ON activity
  REFERENCING OLD TABLE AS older NEW TABLE AS newer FOR EACH STATEMENT EXECUTE FUNCTION count_activities();
CREATE TRIGGER count_removed_activities AFTER DELETE ON activity
  REFERENCING OLD TABLE AS older FOR EACH STATEMENT EXECUTE FUNCTION count_activities();
