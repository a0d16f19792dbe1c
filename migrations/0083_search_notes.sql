-- As before; a note says what it is written on: a deal, an account or a contact.
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
            SELECT jsonb_build_object('on', CASE
              WHEN d.id IS NOT NULL THEN jsonb_build_object('kind', 'deal', 'id', d.id, 'name', d.title)
              WHEN a.id IS NOT NULL THEN jsonb_build_object('kind', 'account', 'id', a.id, 'name', a.name)
              ELSE jsonb_build_object('kind', 'contact', 'id', c.id, 'name', c.name) END)
            FROM note n
            LEFT JOIN deal d ON d.organisation_id = own AND d.id = n.deal_id
            LEFT JOIN account a ON a.organisation_id = own AND a.id = n.account_id
            LEFT JOIN contact c ON c.organisation_id = own AND c.id = n.contact_id
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
