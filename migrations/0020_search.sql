-- The search box also finds telephone numbers, addresses and numbers at the chamber of commerce in any notation,
-- products and notes; and a word that stands in half of all entries costs no more than a rare one.

ALTER TABLE search_entry DROP CONSTRAINT search_entry_kind_check;
ALTER TABLE search_entry ADD CONSTRAINT search_entry_kind_check
  CHECK (kind IN ('account', 'contact', 'deal', 'product', 'note'));
CREATE INDEX search_product_words ON search_entry USING gin (words gin_trgm_ops) WHERE kind = 'product';
CREATE INDEX search_note_words ON search_entry USING gin (words gin_trgm_ops) WHERE kind = 'note';

-- The figures of a telephone number without signs, with the country's and, for a Dutch one, as it is dialled here too.
CREATE FUNCTION searched_phone(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT concat_ws(' ', figures, CASE WHEN figures LIKE '31%' THEN '0' || substr(figures, 3) END)
  FROM (SELECT nullif(regexp_replace(regexp_replace(replace(said, '(0)', ''), '^\s*(\+|00)', ''), '[^0-9]', '', 'g'), '')
    AS figures) f
$$;

CREATE FUNCTION account_words(a account) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT plain_words(concat_ws(' ', a.name, a.city, a.website, a.email, searched_phone(a.phone),
    regexp_replace(a.chamber_of_commerce_number, '[\s.-]', '', 'g'), a.vat_number))
$$;

CREATE FUNCTION contact_words(c contact) RETURNS text LANGUAGE sql STABLE AS $$
  SELECT plain_words(concat_ws(' ', c.name, c.email, searched_phone(c.phone)))
$$;

CREATE OR REPLACE FUNCTION keep_search_entries() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    DELETE FROM search_entry s USING older o
    WHERE s.organisation_id = o.organisation_id AND s.kind = TG_TABLE_NAME AND s.id = o.id;
    RETURN NULL;
  ELSIF TG_TABLE_NAME = 'deal' THEN
    INSERT INTO search_entry SELECT organisation_id, 'deal', id, title, plain_words(title) FROM newer
    ON CONFLICT (organisation_id, kind, id) DO UPDATE SET title = excluded.title, words = excluded.words
    WHERE search_entry.title <> excluded.title;
    RETURN NULL;
  ELSIF TG_TABLE_NAME = 'note' THEN
    INSERT INTO search_entry
    SELECT organisation_id, 'note', id, left(text, 200), plain_words(left(text, 2000)) FROM newer
    ON CONFLICT (organisation_id, kind, id) DO UPDATE SET title = excluded.title, words = excluded.words
    WHERE search_entry.words <> excluded.words;
    RETURN NULL;
  ELSIF TG_TABLE_NAME = 'account' THEN
    INSERT INTO search_entry
    SELECT a.organisation_id, 'account', a.id, a.name, account_words(a)
    FROM newer n JOIN account a ON a.organisation_id = n.organisation_id AND a.id = n.id
    WHERE n.archived_at IS NULL
    ON CONFLICT (organisation_id, kind, id) DO UPDATE SET title = excluded.title, words = excluded.words
    WHERE (search_entry.title, search_entry.words) <> (excluded.title, excluded.words);
  ELSIF TG_TABLE_NAME = 'contact' THEN
    INSERT INTO search_entry
    SELECT c.organisation_id, 'contact', c.id, c.name, contact_words(c)
    FROM newer n JOIN contact c ON c.organisation_id = n.organisation_id AND c.id = n.id
    WHERE n.archived_at IS NULL
    ON CONFLICT (organisation_id, kind, id) DO UPDATE SET title = excluded.title, words = excluded.words
    WHERE (search_entry.title, search_entry.words) <> (excluded.title, excluded.words);
  ELSE
    INSERT INTO search_entry
    SELECT organisation_id, 'product', id, name, plain_words(concat_ws(' ', name, family, code)) FROM newer
    WHERE archived_at IS NULL
    ON CONFLICT (organisation_id, kind, id) DO UPDATE SET title = excluded.title, words = excluded.words
    WHERE (search_entry.title, search_entry.words) <> (excluded.title, excluded.words);
  END IF;
  DELETE FROM search_entry s USING newer n
  WHERE n.archived_at IS NOT NULL AND s.organisation_id = n.organisation_id AND s.kind = TG_TABLE_NAME AND s.id = n.id;
  RETURN NULL;
END $$;

-- Has the search box look in a table; `CALL search_in(...)`.
CREATE PROCEDURE search_in(searched regclass) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('CREATE TRIGGER search_new AFTER INSERT ON %s REFERENCING NEW TABLE AS newer
    FOR EACH STATEMENT EXECUTE FUNCTION keep_search_entries()', searched);
  EXECUTE format('CREATE TRIGGER search_changed AFTER UPDATE ON %s REFERENCING NEW TABLE AS newer
    FOR EACH STATEMENT EXECUTE FUNCTION keep_search_entries()', searched);
  EXECUTE format('CREATE TRIGGER search_removed AFTER DELETE ON %s REFERENCING OLD TABLE AS older
    FOR EACH STATEMENT EXECUTE FUNCTION keep_search_entries()', searched);
END $$;
CALL search_in('product');
CALL search_in('note');

-- What was there before, one organisation after another: the wall stands for the owner too.
DO $$
DECLARE one uuid;
BEGIN
  FOR one IN SELECT organisation_id FROM identity.organisation LOOP
    PERFORM set_config('cadans.organisation_id', one::text, true);
    UPDATE search_entry s SET words = account_words(a) FROM account a
    WHERE s.organisation_id = one AND s.kind = 'account' AND a.organisation_id = one AND a.id = s.id;
    UPDATE search_entry s SET words = contact_words(c) FROM contact c
    WHERE s.organisation_id = one AND s.kind = 'contact' AND c.organisation_id = one AND c.id = s.id;
    INSERT INTO search_entry
    SELECT organisation_id, 'product', id, name, plain_words(concat_ws(' ', name, family, code)) FROM product
    WHERE organisation_id = one AND archived_at IS NULL;
    INSERT INTO search_entry
    SELECT organisation_id, 'note', id, left(text, 200), plain_words(left(text, 2000)) FROM note
    WHERE organisation_id = one;
  END LOOP;
  PERFORM set_config('cadans.organisation_id', '', true);
END $$;

-- As before, and of products and notes too. Where every sought piece is common, the index gives a part of what it
-- holds instead of all of it (gin_fuzzy_search_limit): of half of all accounts six are shown anyway.
CREATE OR REPLACE FUNCTION search_entries(typed text, most integer, sought jsonb DEFAULT NULL)
RETURNS TABLE (kind text, id uuid, title text, about jsonb)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
SET gin_fuzzy_search_limit = 1000 AS $$
#variable_conflict use_column
DECLARE
  wanted text := plain_words(left(typed, 200));
  own uuid := current_organisation();
  condition text := words_stand_in(coalesce(sought, sought_words(typed)));
  each text;
  hits uuid[];
BEGIN
  IF own IS NULL OR condition IS NULL THEN RETURN; END IF;
  FOREACH each IN ARRAY ARRAY['account', 'contact', 'deal', 'product', 'note'] LOOP
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
