-- People's data: who was erased and why, how long what is kept, and what was done about it.

-- Somebody was erased: who asked for it, when and why, what it came to, and what had to stay. Without what was erased.
CREATE TABLE erasure (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('contact', 'member')),
  subject_ids uuid[] NOT NULL CHECK (cardinality(subject_ids) > 0), -- all rows that were this person
  pseudonym text NOT NULL,
  reason text NOT NULL CHECK (length(reason) BETWEEN 1 AND 1000),
  counts jsonb NOT NULL,
  kept jsonb NOT NULL,
  by_member_id uuid,
  at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(), -- of the transaction that erased
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX erasure_time ON erasure (organisation_id, at, id);
CALL protect('erasure', 'SELECT, INSERT');
CALL keep_in_sight('erasure', 'false');

-- How long something is kept, in the days or months of its kind; null is for ever.
CREATE TABLE retention_rule (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind ~ '^[a-z]+(-[a-z]+)*$'),
  keep integer CHECK (keep > 0),
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, kind)
);
CALL protect('retention_rule');

-- The rules were applied: what went, by which rule.
CREATE TABLE retention_run (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  by_member_id uuid, -- null: by itself, in the week
  report jsonb NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX retention_run_time ON retention_run (organisation_id, at, id);
CALL protect('retention_run', 'SELECT, INSERT');
CALL keep_in_sight('retention_run', 'false');

-- What a person is called or reached by, as one regular expression: whole words, in any case; a telephone number
-- (+31…) with whatever stands between its figures. Null where nothing is said that is long enough to be sure of.
CREATE FUNCTION person_pattern(said text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT '(?<![[:alnum:]])(?:' || string_agg(CASE
      WHEN one ~ '^\+31[0-9]{9}$' THEN
        '(?:\+31|0031|0)[\s().-]*' || regexp_replace(substr(one, 4), '(.)(?=.)', '\1[\s().-]*', 'g')
      WHEN one ~ '^\+[0-9]{9,15}$' THEN
        '(?:\+|00)' || regexp_replace(substr(one, 2), '(.)(?=.)', '\1[\s().-]*', 'g')
      ELSE regexp_replace(regexp_replace(one, '([^[:alnum:][:space:]])', '\\\1', 'g'), '\s+', '\\s+', 'g')
    END, '|' ORDER BY length(one) DESC, one) || ')(?![[:alnum:]])'
  FROM unnest(said) one WHERE length(trim(one)) >= 3
$$;

-- A text or a JSON value with another name in the place of whatever the pattern finds.
CREATE FUNCTION without_person(value text, pattern text, pseudonym text) RETURNS text LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE WHEN pattern IS NULL THEN value ELSE regexp_replace(value, pattern, pseudonym, 'gi') END $$;
CREATE FUNCTION without_person(value jsonb, pattern text, pseudonym text) RETURNS jsonb LANGUAGE sql IMMUTABLE AS
$$ SELECT CASE WHEN pattern IS NULL THEN value ELSE regexp_replace(value::text, pattern, pseudonym, 'gi')::jsonb END $$;

-- The same, and the words of the name as it is written (proof is not Proof), where the person is near.
CREATE FUNCTION without_person(value text, pattern text, near text, pseudonym text) RETURNS text LANGUAGE sql IMMUTABLE
AS $$ SELECT CASE WHEN near IS NULL THEN without_person(value, pattern, pseudonym)
  ELSE regexp_replace(without_person(value, pattern, pseudonym), near, pseudonym, 'g') END $$;
CREATE FUNCTION without_person(value jsonb, pattern text, near text, pseudonym text) RETURNS jsonb LANGUAGE sql IMMUTABLE
AS $$ SELECT without_person(value::text, pattern, near, pseudonym)::jsonb $$;

-- What an entry about the person keeps: that something changed, and what says nothing about a person.
CREATE FUNCTION erased_state(state jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN jsonb_typeof(state) <> 'object' THEN state ELSE (
    SELECT jsonb_object_agg(key, CASE
      WHEN jsonb_typeof(value) IN ('null', 'boolean', 'number') THEN value
      WHEN value IN ('""', '[]', '{}') THEN value
      WHEN key = ANY (ARRAY['id', 'accountId', 'account_id', 'contactId', 'version', 'archivedAt', 'archived_at',
        'mergedIntoId', 'merged_into_id', 'mergeId', 'teamId', 'team_id', 'reportsToId', 'reports_to_id', 'access',
        'language', 'channel', 'answer', 'onDate', 'recordedAt', 'updatedAt']) THEN value
      ELSE '{"erased": true}'::jsonb END)
    FROM jsonb_each(state)) END
$$;

-- What was written in a text that was erased: its words go from its own entries, whichever version they were of.
CREATE FUNCTION wiped_texts(state jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN jsonb_typeof(state) <> 'object' THEN state ELSE (
    SELECT jsonb_object_agg(key, CASE WHEN jsonb_typeof(value) = 'string'
      AND key = ANY (ARRAY['note', 'text', 'title', 'introduction', 'name']) THEN '{"erased": true}'::jsonb ELSE value END)
    FROM jsonb_each(state)) END
$$;
-- The same for texts that stand among others: each as a whole.
CREATE FUNCTION without_texts(state jsonb, texts text[]) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE said text := state::text; one text;
BEGIN
  FOREACH one IN ARRAY texts LOOP said := replace(said, to_jsonb(one)::text, '{"erased": true}'); END LOOP;
  RETURN said::jsonb;
END $$;

-- History is added to, never changed. The one exception: a person who is erased goes out of it too. Entries stay where
-- they are, with who did what and when; what they say about the person does not. Only in the transaction that records
-- the erasure, and it writes down itself what it did. Answers how many entries and events it changed.
-- said      names, addresses and numbers, which go everywhere; near, the words of the names, where the texts stood
-- about     what the texts that were dealt with stood in (activities, notes, tasks, deals, quotes)
-- wiped     those of them whose text went as a whole, and files that went; texts, the texts themselves
CREATE FUNCTION erase_from_history(of_erasure uuid, said text[], near text[], about uuid[], wiped uuid[], texts text[])
RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE
  own uuid := current_organisation();
  e erasure;
  subjects uuid[];
  pattern text := person_pattern(said);
  near_pattern text := person_pattern(near);
  entries integer; events integer; others integer;
BEGIN
  SELECT * INTO e FROM erasure WHERE organisation_id = own AND id = of_erasure AND recorded_at = now();
  IF NOT FOUND THEN
    RAISE EXCEPTION 'no erasure is being recorded' USING ERRCODE = 'insufficient_privilege';
  END IF;
  subjects := e.subject_ids;

  UPDATE audit_entry SET before = erased_state(before), after = erased_state(after)
  WHERE organisation_id = own AND subject_kind IN ('contact', 'member') AND subject_id = ANY (subjects)
    AND (before IS NOT NULL OR after IS NOT NULL);
  GET DIAGNOSTICS entries = ROW_COUNT;
  UPDATE audit_entry SET before = wiped_texts(before), after = wiped_texts(after)
  WHERE organisation_id = own AND subject_kind IN ('activity', 'note', 'task', 'quote', 'file') AND subject_id = ANY (wiped);
  GET DIAGNOSTICS others = ROW_COUNT;
  entries := entries + others;
  UPDATE audit_entry SET before = without_texts(without_person(before, pattern, near_pattern, e.pseudonym), texts),
    after = without_texts(without_person(after, pattern, near_pattern, e.pseudonym), texts)
  WHERE organisation_id = own AND subject_id = ANY (about);
  UPDATE audit_entry SET before = without_person(before, pattern, e.pseudonym),
    after = without_person(after, pattern, e.pseudonym)
  WHERE organisation_id = own AND (before::text ~* pattern OR after::text ~* pattern);
  GET DIAGNOSTICS others = ROW_COUNT;
  entries := entries + others;
  UPDATE deal_event SET before = without_texts(without_person(before, pattern, near_pattern, e.pseudonym), texts),
    after = without_texts(without_person(after, pattern, near_pattern, e.pseudonym), texts),
    reason = without_person(reason, pattern, near_pattern, e.pseudonym)
  WHERE organisation_id = own AND deal_id = ANY (about);

  UPDATE deal_event SET before = without_person(before, pattern, e.pseudonym),
    after = without_person(after, pattern, e.pseudonym), reason = without_person(reason, pattern, e.pseudonym)
  WHERE organisation_id = own AND (before::text ~* pattern OR after::text ~* pattern OR reason ~* pattern);
  GET DIAGNOSTICS events = ROW_COUNT;

  UPDATE consent SET source = e.pseudonym, proof = NULL, proof_link = NULL
  WHERE organisation_id = own AND contact_id = ANY (subjects);
  UPDATE consent SET source = without_person(source, pattern, e.pseudonym),
    proof = without_person(proof, pattern, e.pseudonym), proof_link = without_person(proof_link, pattern, e.pseudonym)
  WHERE organisation_id = own AND (source ~* pattern OR proof ~* pattern OR proof_link ~* pattern);
  UPDATE merge SET before = '{}', after = '{}'
  WHERE organisation_id = own AND kind = 'contact' AND (winner_id = ANY (subjects) OR loser_id = ANY (subjects));
  UPDATE merge SET before = without_person(before, pattern, e.pseudonym),
    after = without_person(after, pattern, e.pseudonym)
  WHERE organisation_id = own AND (before::text ~* pattern OR after::text ~* pattern);

  -- Words by which nothing can be found any more.
  DELETE FROM search_word w
  WHERE w.organisation_id = own
    AND w.word IN (SELECT regexp_split_to_table(plain_words(one), '[^[:alpha:]]+') FROM unnest(said) one)
    AND NOT EXISTS (SELECT FROM search_entry s WHERE s.organisation_id = own AND s.words LIKE '%' || w.word || '%');

  INSERT INTO audit_entry (organisation_id, id, at, actor_kind, actor_member_id, action, subject_kind, subject_id, after,
    via, via_id)
  VALUES (own, gen_random_uuid(), e.at, CASE WHEN current_member() IS NULL THEN 'job' ELSE 'member' END,
    current_member(), 'erasure.history-erased', 'erasure', e.id,
    jsonb_build_object('pseudonym', e.pseudonym, 'entries', entries, 'events', events), 'erasure', e.id);
  RETURN jsonb_build_object('entries', entries, 'events', events);
END $$;
REVOKE ALL ON FUNCTION erase_from_history(uuid, text[], text[], uuid[], uuid[], text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION erase_from_history(uuid, text[], text[], uuid[], uuid[], text[]) TO cadans_app;

-- The other exception: a rule that an administrator set says how long the audit trail is kept, a year at least. What
-- erasures and rules did stays. Only in the transaction that records it, and it writes down itself what went.
CREATE FUNCTION shorten_history(of_run uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
DECLARE own uuid := current_organisation(); r retention_run; kept_months integer; gone integer;
BEGIN
  SELECT * INTO r FROM retention_run WHERE organisation_id = own AND id = of_run AND recorded_at = now();
  SELECT keep INTO kept_months FROM retention_rule WHERE organisation_id = own AND kind = 'history' AND keep >= 12;
  IF r.id IS NULL OR kept_months IS NULL THEN
    RAISE EXCEPTION 'no rule shortens the history' USING ERRCODE = 'insufficient_privilege';
  END IF;
  DELETE FROM audit_entry
  WHERE organisation_id = own AND at < r.at - make_interval(months => kept_months)
    AND subject_kind NOT IN ('erasure', 'retention');
  GET DIAGNOSTICS gone = ROW_COUNT;
  IF gone > 0 THEN
    INSERT INTO audit_entry (organisation_id, id, at, actor_kind, actor_member_id, action, subject_kind, subject_id, after,
      via, via_id)
    VALUES (own, gen_random_uuid(), r.at, CASE WHEN current_member() IS NULL THEN 'job' ELSE 'member' END,
      current_member(), 'retention.history-shortened', 'retention', r.id,
      jsonb_build_object('removed', gone, 'months', kept_months), 'retention', r.id);
  END IF;
  RETURN gone;
END $$;
REVOKE ALL ON FUNCTION shorten_history(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION shorten_history(uuid) TO cadans_app;
