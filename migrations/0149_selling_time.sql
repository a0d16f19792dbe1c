-- Net selling time as a KPI: what the ledger of the rhythm has, planned and realised. Nothing is counted of it in kpi_sum;
-- it is read from the rhythm, focus blocks, connected calendars, and the minutes of activities, summed up here by week so
-- that it costs the same however long the history is.

ALTER TABLE kpi_definition DROP CONSTRAINT kpi_definition_event_check;
ALTER TABLE kpi_definition ADD CONSTRAINT kpi_definition_event_check CHECK (event IN ('activity', 'deal-opened',
  'deal-won', 'deal-lost', 'phase-entered', 'phase-left', 'first-response', 'without-next-action', 'selling-time', 'ratio'));

CREATE TABLE activity_minutes (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  week date NOT NULL,
  member_id uuid NOT NULL,
  kind text NOT NULL,
  minutes bigint NOT NULL,
  -- Activities of which nobody wrote down how long they took.
  unsaid integer NOT NULL,
  PRIMARY KEY (organisation_id, week, member_id, kind)
);
CALL protect('activity_minutes', 'SELECT');
CALL keep_in_sight('activity_minutes', 'member_id = ANY ((SELECT seen_owners())::uuid[])');

-- What the old rows gave is taken off, what the new ones give is put on, in the transaction of the write.
CREATE FUNCTION sum_activity_minutes() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE given activity_minutes[];
BEGIN
  IF TG_OP <> 'DELETE' THEN
    SELECT array_agg((n.organisation_id, week_of_day(n.on_date), n.member_id, n.kind, coalesce(n.minutes, 0),
      CASE WHEN n.minutes IS NULL THEN 1 ELSE 0 END)::activity_minutes) INTO given
    FROM newer n WHERE n.status = 'done' AND n.member_id IS NOT NULL;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    SELECT coalesce(given, '{}') || coalesce(array_agg((o.organisation_id, week_of_day(o.on_date), o.member_id, o.kind,
      -coalesce(o.minutes, 0), CASE WHEN o.minutes IS NULL THEN -1 ELSE 0 END)::activity_minutes), '{}') INTO given
    FROM older o WHERE o.status = 'done' AND o.member_id IS NOT NULL;
  END IF;
  INSERT INTO activity_minutes AS a (organisation_id, week, member_id, kind, minutes, unsaid)
  SELECT g.organisation_id, g.week, g.member_id, g.kind, sum(g.minutes), sum(g.unsaid) FROM unnest(given) g
  -- While an organisation is thrown away, there is nothing left to sum up for.
  WHERE EXISTS (SELECT FROM organisation o WHERE o.organisation_id = g.organisation_id)
  GROUP BY 1, 2, 3, 4
  HAVING sum(g.minutes) <> 0 OR sum(g.unsaid) <> 0
  ORDER BY 1, 2, 3, 4 -- one order for all writers, so that two never wait for each other
  ON CONFLICT (organisation_id, week, member_id, kind)
  DO UPDATE SET minutes = a.minutes + excluded.minutes, unsaid = a.unsaid + excluded.unsaid;
  RETURN NULL;
END $$;
CREATE TRIGGER sum_minutes_new AFTER INSERT ON activity
  REFERENCING NEW TABLE AS newer FOR EACH STATEMENT EXECUTE FUNCTION sum_activity_minutes();
CREATE TRIGGER sum_minutes_changed AFTER UPDATE ON activity
  REFERENCING OLD TABLE AS older NEW TABLE AS newer FOR EACH STATEMENT EXECUTE FUNCTION sum_activity_minutes();
CREATE TRIGGER sum_minutes_gone AFTER DELETE ON activity
  REFERENCING OLD TABLE AS older FOR EACH STATEMENT EXECUTE FUNCTION sum_activity_minutes();

INSERT INTO activity_minutes (organisation_id, week, member_id, kind, minutes, unsaid)
SELECT organisation_id, week_of_day(on_date), member_id, kind, sum(coalesce(minutes, 0)), count(*) FILTER (WHERE minutes IS NULL)
FROM activity WHERE status = 'done' AND member_id IS NOT NULL GROUP BY 1, 2, 3, 4;
