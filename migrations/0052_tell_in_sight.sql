-- Who looks on is told what they see, and a webhook what its maker sees.

-- As before, by a function that sees which webhooks there are, and that looks around for each as its maker: also at
-- rows that whoever makes the change does not see any more.
CREATE FUNCTION maker_sees(maker uuid, kind text, of_id uuid) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  before text := current_setting('cadans.sees', true);
  seen boolean;
BEGIN
  PERFORM look_around(maker);
  seen := subject_seen(kind, of_id);
  PERFORM set_config('cadans.sees', coalesce(before, ''), true);
  RETURN coalesce(seen, false);
END $$;
REVOKE ALL ON FUNCTION maker_sees(uuid, text, uuid) FROM PUBLIC;

CREATE OR REPLACE FUNCTION tell_webhooks() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE listening uuid[];
BEGIN
  SELECT array_agg(w.id) INTO listening FROM webhook w
  WHERE w.organisation_id = NEW.organisation_id AND w.disabled_at IS NULL
    AND (NEW.subject_kind = ANY (w.events) OR NEW.action = ANY (w.events))
    AND maker_sees(w.created_by_id, NEW.subject_kind, NEW.subject_id);
  IF listening IS NULL THEN RETURN NULL; END IF;
  INSERT INTO webhook_message (organisation_id, id, type, at, body)
  VALUES (NEW.organisation_id, NEW.id, NEW.action, NEW.at, jsonb_build_object(
    'type', NEW.action,
    'timestamp', to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'data', jsonb_build_object('kind', NEW.subject_kind, 'id', NEW.subject_id,
      'before', NEW.before, 'after', NEW.after)));
  INSERT INTO webhook_delivery (organisation_id, webhook_id, message_id)
  SELECT NEW.organisation_id, one, NEW.id FROM unnest(listening) one;
  PERFORM pg_notify('cadans_webhooks', NEW.organisation_id::text);
  RETURN NULL;
END $$;

-- Single changes are told to who sees what changed. Where an owner changes, or something goes, nobody can be asked any
-- more who saw it: then everybody is told that some may have changed.
CREATE FUNCTION tell_changed_hands() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE own uuid;
BEGIN
  SELECT o.organisation_id INTO own FROM organisation o
  WHERE o.organisation_id = (SELECT older.organisation_id FROM older LIMIT 1) AND o.visibility <> 'everything';
  IF own IS NULL THEN RETURN NULL; END IF;
  IF TG_OP = 'UPDATE' THEN
    IF NOT EXISTS (
      SELECT FROM older o JOIN newer n ON n.organisation_id = o.organisation_id AND n.id = o.id
      WHERE to_jsonb(o) -> 'owner_id' IS DISTINCT FROM to_jsonb(n) -> 'owner_id'
        OR to_jsonb(o) -> 'account_id' IS DISTINCT FROM to_jsonb(n) -> 'account_id')
    THEN RETURN NULL; END IF;
  END IF;
  PERFORM pg_notify('cadans_live', own || ' deal * -');
  PERFORM pg_notify('cadans_live', own || ' account * -');
  RETURN NULL;
END $$;

DO $$
DECLARE owned text;
BEGIN
  FOREACH owned IN ARRAY ARRAY['deal', 'account'] LOOP
    EXECUTE format('CREATE TRIGGER tell_changed_hands AFTER UPDATE ON %I REFERENCING OLD TABLE AS older NEW TABLE AS newer
      FOR EACH STATEMENT EXECUTE FUNCTION tell_changed_hands()', owned);
    EXECUTE format('CREATE TRIGGER tell_gone AFTER DELETE ON %I REFERENCING OLD TABLE AS older
      FOR EACH STATEMENT EXECUTE FUNCTION tell_changed_hands()', owned);
  END LOOP;
END $$;

-- Who sees what has changed: everybody looks around anew.
CREATE FUNCTION tell_sight() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('cadans_live', NEW.organisation_id || ' sight * -');
  RETURN NULL;
END $$;
CREATE TRIGGER tell_sight AFTER UPDATE OF visibility ON organisation FOR EACH ROW
  WHEN (OLD.visibility <> NEW.visibility) EXECUTE FUNCTION tell_sight();
CREATE TRIGGER tell_sight AFTER UPDATE OF access, team_id, reports_to_id, sees_everything ON member FOR EACH ROW
  WHEN ((OLD.access, OLD.team_id, OLD.reports_to_id, OLD.sees_everything)
    IS DISTINCT FROM (NEW.access, NEW.team_id, NEW.reports_to_id, NEW.sees_everything)) EXECUTE FUNCTION tell_sight();
