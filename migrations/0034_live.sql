-- Whoever looks on is told that something changed: on the channel cadans_live, as "organisation kind id version", and
-- nothing of what changed. PostgreSQL sends it when the write is committed, and to every process that listens.
-- id is * where many changed at once; version is - where the row itself did not change but something that belongs to it.

-- Tells of the rows of a statement. Arguments: kind, the column with the id, and the one with the version, if any.
CREATE FUNCTION tell_changes() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  many CONSTANT integer := 40;
  version_column text := coalesce(TG_ARGV[2], '');
BEGIN
  IF (SELECT count(*) FROM (SELECT FROM changed LIMIT many + 1) counted) > many THEN
    PERFORM pg_notify('cadans_live', organisation_id || ' ' || TG_ARGV[0] || ' * -')
    FROM (SELECT organisation_id FROM changed LIMIT 1) one;
  ELSE
    PERFORM pg_notify('cadans_live', concat_ws(' ', c.organisation_id, TG_ARGV[0], to_jsonb(c) ->> TG_ARGV[1],
      coalesce(to_jsonb(c) ->> version_column, '-')))
    FROM changed c
    WHERE to_jsonb(c) ->> TG_ARGV[1] IS NOT NULL;
  END IF;
  RETURN NULL;
END $$;

-- Has a table's changes told; `CALL tell_of('deal', 'deal', 'id', 'version')`.
CREATE PROCEDURE tell_of(target regclass, kind text, id_column text, version_column text DEFAULT '')
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER tell_new AFTER INSERT ON %s REFERENCING NEW TABLE AS changed '
    'FOR EACH STATEMENT EXECUTE FUNCTION tell_changes(%L, %L, %L)', target, kind, id_column, version_column);
  EXECUTE format('CREATE TRIGGER tell_changed AFTER UPDATE ON %s REFERENCING NEW TABLE AS changed '
    'FOR EACH STATEMENT EXECUTE FUNCTION tell_changes(%L, %L, %L)', target, kind, id_column, version_column);
  EXECUTE format('CREATE TRIGGER tell_removed AFTER DELETE ON %s REFERENCING OLD TABLE AS changed '
    'FOR EACH STATEMENT EXECUTE FUNCTION tell_changes(%L, %L, %L)', target, kind, id_column, '');
END $$;

CALL tell_of('deal', 'deal', 'id', 'version');
CALL tell_of('activity', 'deal', 'deal_id');
CALL tell_of('account', 'account', 'id', 'version');
CALL tell_of('contact', 'account', 'account_id');
CALL tell_of('sales_cycle', 'sales-cycle', 'id', 'version');
