-- The search box finds what the transaction sees. These functions pass by the policies, so they ask for themselves.

CREATE FUNCTION entry_seen(kind text, of_id uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE COST 20 AS
$$ SELECT subject_seen(kind, of_id) $$;

-- What is added to a condition on search_entry s: nothing where everything is seen.
CREATE FUNCTION entries_in_sight() RETURNS text LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN coalesce(current_setting('cadans.sees', true) = 'all', false) THEN ''
    ELSE ' AND entry_seen(s.kind, s.id)' END
$$;

-- For each typed word, in order: itself where an entry has a word that begins so, else words that look like it. A word
-- that stands nowhere but out of sight is none: the words of what one may not see are not told.
CREATE OR REPLACE FUNCTION search_words(typed text) RETURNS TABLE (place integer, typed_word text, word text)
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
      WHERE s.organisation_id = own AND s.word ~>=~ one AND s.word ~<~ (one || chr(1114111)) AND word_seen(s.word))
    THEN
      RETURN QUERY SELECT at, one, one;
    ELSE
      RETURN QUERY
        SELECT DISTINCT at, one, near.word FROM (
          SELECT s.word FROM search_word s WHERE s.organisation_id = own AND s.word % one
          ORDER BY similarity(s.word, one) DESC LIMIT 60) near
        WHERE word_seen(near.word);
    END IF;
  END LOOP;
END $$;

-- Does a word stand in an entry that is seen? One that stands in very many is looked for in some of them.
CREATE FUNCTION word_seen(sought text) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  IF coalesce(current_setting('cadans.sees', true) = 'all', false) THEN RETURN true; END IF;
  RETURN EXISTS (
    SELECT FROM (
      SELECT s.kind, s.id FROM search_entry s
      WHERE s.organisation_id = current_organisation()
        AND s.kind IN ('account', 'contact', 'deal', 'product', 'note')
        AND s.words LIKE '%' || literal_pattern(sought) || '%' LIMIT 500) held
    WHERE subject_seen(held.kind, held.id));
END $$;
REVOKE ALL ON FUNCTION word_seen(text) FROM PUBLIC;

CREATE OR REPLACE FUNCTION search_entries(typed text, most integer, sought jsonb DEFAULT NULL)
RETURNS TABLE (kind text, id uuid, title text, about jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
SET gin_fuzzy_search_limit = 1000 AS $$
#variable_conflict use_column
DECLARE
  wanted text := plain_words(left(typed, 200));
  own uuid := current_organisation();
  condition text := words_stand_in(coalesce(sought, sought_words(typed))) || entries_in_sight();
  sees_all boolean := coalesce(current_setting('cadans.sees', true) = 'all', false);
  each text;
  hits uuid[];
BEGIN
  IF own IS NULL OR condition IS NULL THEN RETURN; END IF;
  -- Of what is found, a part may be out of sight: then all that the index holds is looked at.
  IF NOT sees_all THEN PERFORM set_config('gin_fuzzy_search_limit', '0', true); END IF;
  FOREACH each IN ARRAY ARRAY['account', 'contact', 'deal', 'product', 'note'] LOOP
    hits := ARRAY(
      SELECT s.id FROM search_entry s
      WHERE s.organisation_id = own AND s.kind = each
        AND s.words ~>=~ wanted AND s.words ~<~ (wanted || chr(1114111))
        AND (sees_all OR entry_seen(s.kind, s.id))
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
              AND (sees_all OR account_seen(a.id))
            WHERE c.organisation_id = own AND c.id = hit.id)
          WHEN 'product' THEN (
            SELECT jsonb_build_object('family', p.family, 'code', p.code)
            FROM product p WHERE p.organisation_id = own AND p.id = hit.id)
          WHEN 'note' THEN (
            SELECT jsonb_build_object('dealId', d.id, 'dealTitle', d.title)
            FROM note n JOIN deal d ON d.organisation_id = own AND d.id = n.deal_id
            WHERE n.organisation_id = own AND n.id = hit.id)
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

CREATE OR REPLACE FUNCTION entries_holding(sought_kind text, typed text, most integer DEFAULT NULL) RETURNS SETOF uuid
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE condition text := words_stand_in(sought_words(typed)) || entries_in_sight();
BEGIN
  IF current_organisation() IS NULL OR condition IS NULL THEN RETURN; END IF;
  RETURN QUERY EXECUTE format(
    'SELECT s.id FROM search_entry s WHERE s.organisation_id = $1 AND s.kind = %L AND %s LIMIT $2',
    sought_kind, condition) USING current_organisation(), most;
END $$;
