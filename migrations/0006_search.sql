-- What the search box looks through: one line for each account, contact and deal, without accents and capitals.
-- Trigram operators are not leakproof, so behind row-level security their index would go unused. The application
-- therefore has no right on this table at all; it asks the functions below, which look in one organisation only.

CREATE TABLE search_entry (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('account', 'contact', 'deal')),
  id uuid NOT NULL,
  title text NOT NULL,
  words text NOT NULL,
  PRIMARY KEY (organisation_id, kind, id)
);
CREATE INDEX search_entry_prefix ON search_entry (organisation_id, kind, words text_pattern_ops);
-- One for each kind, so that a thousand deals named after an account do not stand before the account.
CREATE INDEX search_account_words ON search_entry USING gin (words gin_trgm_ops) WHERE kind = 'account';
CREATE INDEX search_contact_words ON search_entry USING gin (words gin_trgm_ops) WHERE kind = 'contact';
CREATE INDEX search_deal_words ON search_entry USING gin (words gin_trgm_ops) WHERE kind = 'deal';
ALTER TABLE search_entry ENABLE ROW LEVEL SECURITY;

-- Small letters without accents, and initials without their dots: "B.V." and "bv" are the same.
CREATE FUNCTION plain_words(said text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT trim(regexp_replace(regexp_replace(
    lower(public.unaccent('public.unaccent', said)), '\m([[:alpha:]])\.', '\1', 'g'), '\s+', ' ', 'g'))
$$;

-- A text as a pattern of LIKE that means itself.
CREATE FUNCTION literal_pattern(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
$$ SELECT replace(replace(replace(said, '\', '\\'), '%', '\%'), '_', '\_') $$;

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

-- The words that occur in the entries, for finding what was meant by a word that does not. Looked through instead
-- of the entries: there are few words and many entries. Words stay when their entries go; they find nothing then.
-- A word is not unique, on purpose: a long import must not make others wait who write the same word.
CREATE TABLE search_word (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id bigint GENERATED ALWAYS AS IDENTITY,
  word text NOT NULL,
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX search_word_of_organisation ON search_word (organisation_id, word text_pattern_ops);
CREATE INDEX search_word_trigrams ON search_word USING gin (word gin_trgm_ops);
ALTER TABLE search_word ENABLE ROW LEVEL SECURITY;

CREATE FUNCTION keep_search_words() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO search_word (organisation_id, word)
  SELECT DISTINCT n.organisation_id, said
  FROM newer n, regexp_split_to_table(n.words, '[^[:alpha:]]+') said
  WHERE length(said) BETWEEN 3 AND 40 AND NOT EXISTS (
    SELECT FROM search_word known WHERE known.organisation_id = n.organisation_id AND known.word = said);
  RETURN NULL;
END $$;
CREATE TRIGGER words_new AFTER INSERT ON search_entry REFERENCING NEW TABLE AS newer
  FOR EACH STATEMENT EXECUTE FUNCTION keep_search_words();
CREATE TRIGGER words_changed AFTER UPDATE ON search_entry REFERENCING NEW TABLE AS newer
  FOR EACH STATEMENT EXECUTE FUNCTION keep_search_words();

-- For each typed word, in order: itself where an entry has a word that begins so, else words that look like it.
CREATE FUNCTION search_words(typed text) RETURNS TABLE (place integer, typed_word text, word text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
SET pg_trgm.similarity_threshold = 0.25 AS $$
#variable_conflict use_column
DECLARE
  own uuid := current_organisation();
  at integer := 0;
  one text;
BEGIN
  FOREACH one IN ARRAY (regexp_split_to_array(plain_words(left(typed, 200)), ' '))[:6] LOOP
    at := at + 1;
    IF length(one) < 4 OR one ~ '[^[:alpha:]]' OR EXISTS (
      SELECT FROM search_word s
      WHERE s.organisation_id = own AND s.word ~>=~ one AND s.word ~<~ (one || chr(1114111)))
    THEN
      RETURN QUERY SELECT at, one, one;
    ELSE
      RETURN QUERY
        SELECT DISTINCT at, one, near.word FROM (
          SELECT s.word FROM search_word s WHERE s.organisation_id = own AND s.word % one
          ORDER BY similarity(s.word, one) DESC LIMIT 60) near;
    END IF;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION search_words(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_words(text) TO cadans_app;

-- The condition on search_entry s that one of the choices for each sought word stands in it: [["jansen","janssen"],
-- ["utrecht"]]. A choice shorter than three letters has to begin a word. Null where nothing is sought.
CREATE FUNCTION words_stand_in(sought jsonb) RETURNS text LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
  SELECT string_agg(one.condition, ' AND ') FROM (
    SELECT '(' || string_agg(CASE WHEN length(choice) < 3
        THEN format('s.words LIKE %L OR s.words LIKE %L', literal_pattern(choice) || '%', '% ' || literal_pattern(choice) || '%')
        ELSE format('s.words LIKE %L', '%' || literal_pattern(choice) || '%') END, ' OR ') || ')' AS condition
    FROM jsonb_array_elements(sought) WITH ORDINALITY w (choices, place), jsonb_array_elements_text(w.choices) choice
    WHERE choice <> ''
    GROUP BY w.place) one
$$;

-- A typed text as sought words, each with itself as its only choice; the six longest count.
CREATE FUNCTION sought_words(typed text) RETURNS jsonb LANGUAGE sql STABLE
SET search_path = public, pg_temp AS $$
  SELECT coalesce(jsonb_agg(jsonb_build_array(word)), '[]') FROM (
    SELECT word FROM regexp_split_to_table(plain_words(left(typed, 200)), ' ') word
    WHERE word <> '' ORDER BY length(word) DESC LIMIT 6) w
$$;

-- Up to `most` entries of each kind in the organisation set for this transaction: first those that begin with what
-- was typed, then those in which every word stands (`sought`, where another word is meant than was typed). With
-- each, what tells it from its namesakes.
CREATE FUNCTION search_entries(typed text, most integer, sought jsonb DEFAULT NULL)
RETURNS TABLE (kind text, id uuid, title text, about jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
#variable_conflict use_column
DECLARE
  wanted text := plain_words(left(typed, 200));
  own uuid := current_organisation();
  condition text := words_stand_in(coalesce(sought, sought_words(typed)));
  each text;
  hits uuid[];
BEGIN
  IF own IS NULL OR condition IS NULL THEN RETURN; END IF;
  FOREACH each IN ARRAY ARRAY['account', 'contact', 'deal'] LOOP
    hits := ARRAY(
      SELECT s.id FROM search_entry s
      WHERE s.organisation_id = own AND s.kind = each
        AND s.words ~>=~ wanted AND s.words ~<~ (wanted || chr(1114111))
      ORDER BY s.words USING ~<~, s.id LIMIT most);
    IF cardinality(hits) < most THEN
      -- The kind stands in the text, so that its own index is used. Of very many, any 300 are put in order.
      EXECUTE format($sql$
        SELECT $1 || ARRAY(
          SELECT held.id FROM (
            SELECT s.id, s.words FROM search_entry s
            WHERE s.organisation_id = $2 AND s.kind = %L AND %s AND s.id <> ALL ($1) LIMIT 300) held
          ORDER BY held.words LIKE $3 DESC, length(held.words), held.words, held.id LIMIT $4)
        $sql$, each, condition)
      INTO hits USING hits, own, '% ' || literal_pattern(wanted) || '%', most - cardinality(hits);
    END IF;
    RETURN QUERY
      SELECT each, hit.id,
        (SELECT s.title FROM search_entry s WHERE s.organisation_id = own AND s.kind = each AND s.id = hit.id),
        CASE each
          WHEN 'account' THEN (
            SELECT jsonb_build_object('city', a.city)
            FROM account a WHERE a.organisation_id = own AND a.id = hit.id)
          WHEN 'contact' THEN (
            SELECT jsonb_build_object('accountId', a.id, 'accountName', a.name)
            FROM contact c LEFT JOIN account a ON a.organisation_id = own AND a.id = c.account_id
            WHERE c.organisation_id = own AND c.id = hit.id)
          ELSE (
            SELECT jsonb_build_object('accountName', a.name, 'status', d.status, 'phase', p.name,
              'amountCents', d.amount_cents, 'currency', d.currency)
            FROM deal d
            JOIN phase p ON p.organisation_id = own AND p.id = d.phase_id
            LEFT JOIN account a ON a.organisation_id = own AND a.id = d.account_id
            WHERE d.organisation_id = own AND d.id = hit.id)
          END
      FROM unnest(hits) WITH ORDINALITY hit (id, place) ORDER BY hit.place;
  END LOOP;
END $$;
REVOKE ALL ON FUNCTION search_entries(text, integer, jsonb) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION search_entries(text, integer, jsonb) TO cadans_app;

-- The rows of one kind in which every typed word stands, for the filter of a list; any `most` of them where given.
CREATE FUNCTION entries_holding(sought_kind text, typed text, most integer DEFAULT NULL) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE condition text := words_stand_in(sought_words(typed));
BEGIN
  IF current_organisation() IS NULL OR condition IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE format(
    'SELECT s.id FROM search_entry s WHERE s.organisation_id = $1 AND s.kind = %L AND %s LIMIT $2',
    sought_kind, condition) USING current_organisation(), most;
END $$;
REVOKE ALL ON FUNCTION entries_holding(text, text, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION entries_holding(text, text, integer) TO cadans_app;
