-- What the search box looks through: one line for each account, contact and deal, without accents and capitals.
-- Trigram operators are not leakproof, so behind row-level security their index would go unused. The application
-- therefore has no right on this table at all; it asks search_entries(), which looks in one organisation only.

CREATE TABLE search_entry (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('account', 'contact', 'deal')),
  id uuid NOT NULL,
  title text NOT NULL,
  words text NOT NULL,
  PRIMARY KEY (organisation_id, kind, id)
);
CREATE INDEX search_entry_words ON search_entry USING gin (words gin_trgm_ops);
CREATE INDEX search_entry_prefix ON search_entry (organisation_id, words text_pattern_ops);
ALTER TABLE search_entry ENABLE ROW LEVEL SECURITY;

CREATE FUNCTION plain_words(said text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT trim(regexp_replace(lower(public.unaccent('public.unaccent', said)), '\s+', ' ', 'g')) $$;

CREATE FUNCTION keep_search_entries() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM search_entry s USING older o
    WHERE s.organisation_id = o.organisation_id AND s.kind = TG_TABLE_NAME AND s.id = o.id;
  ELSIF TG_TABLE_NAME = 'deal' THEN
    INSERT INTO search_entry SELECT organisation_id, 'deal', id, title, plain_words(title) FROM newer
    ON CONFLICT (organisation_id, kind, id) DO UPDATE SET title = excluded.title, words = excluded.words
    WHERE search_entry.title <> excluded.title;
  ELSIF TG_TABLE_NAME = 'account' THEN
    INSERT INTO search_entry
    SELECT organisation_id, 'account', id, name, plain_words(concat_ws(' ', name, city, website)) FROM newer
    WHERE archived_at IS NULL
    ON CONFLICT (organisation_id, kind, id) DO UPDATE SET title = excluded.title, words = excluded.words
    WHERE (search_entry.title, search_entry.words) <> (excluded.title, excluded.words);
    DELETE FROM search_entry s USING newer n
    WHERE n.archived_at IS NOT NULL AND s.organisation_id = n.organisation_id AND s.kind = 'account' AND s.id = n.id;
  ELSE
    INSERT INTO search_entry
    SELECT organisation_id, 'contact', id, name, plain_words(concat_ws(' ', name, email)) FROM newer
    WHERE archived_at IS NULL
    ON CONFLICT (organisation_id, kind, id) DO UPDATE SET title = excluded.title, words = excluded.words
    WHERE (search_entry.title, search_entry.words) <> (excluded.title, excluded.words);
    DELETE FROM search_entry s USING newer n
    WHERE n.archived_at IS NOT NULL AND s.organisation_id = n.organisation_id AND s.kind = 'contact' AND s.id = n.id;
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE searched text;
BEGIN
  FOREACH searched IN ARRAY ARRAY['account', 'contact', 'deal'] LOOP
    EXECUTE format('CREATE TRIGGER search_new AFTER INSERT ON %I REFERENCING NEW TABLE AS newer
      FOR EACH STATEMENT EXECUTE FUNCTION keep_search_entries()', searched);
    EXECUTE format('CREATE TRIGGER search_changed AFTER UPDATE ON %I REFERENCING NEW TABLE AS newer
      FOR EACH STATEMENT EXECUTE FUNCTION keep_search_entries()', searched);
    EXECUTE format('CREATE TRIGGER search_removed AFTER DELETE ON %I REFERENCING OLD TABLE AS older
      FOR EACH STATEMENT EXECUTE FUNCTION keep_search_entries()', searched);
  END LOOP;
END $$;

-- Up to `most` entries of the organisation set for this transaction: those that begin with what was typed first,
-- then those that hold it, then (from three letters on) those that look like it.
CREATE FUNCTION search_entries(typed text, most integer)
RETURNS TABLE (kind text, id uuid, title text, closeness real)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  wanted text := plain_words(typed);
  literal text := replace(replace(replace(wanted, '\', '\\'), '%', '\%'), '_', '\_');
  own uuid := current_organisation();
BEGIN
  IF own IS NULL OR wanted = '' THEN RETURN; END IF;
  RETURN QUERY
    SELECT s.kind, s.id, s.title, 2::real FROM search_entry s
    WHERE s.organisation_id = own AND s.words LIKE literal || '%'
    ORDER BY s.words, s.id LIMIT most;
  IF length(wanted) < 3 THEN RETURN; END IF;
  RETURN QUERY
    SELECT s.kind, s.id, s.title, 1::real + word_similarity(wanted, s.words) FROM search_entry s
    WHERE s.organisation_id = own AND s.words LIKE '%' || literal || '%' AND s.words NOT LIKE literal || '%'
    LIMIT most;
  RETURN QUERY
    SELECT s.kind, s.id, s.title, word_similarity(wanted, s.words) FROM search_entry s
    WHERE s.organisation_id = own AND wanted <% s.words AND s.words NOT LIKE '%' || literal || '%'
    ORDER BY 4 DESC LIMIT most;
END $$;
REVOKE ALL ON FUNCTION search_entries(text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_entries(text, integer) TO cadans_app;
