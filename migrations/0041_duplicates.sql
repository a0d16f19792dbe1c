-- Accounts and people that may be the same: the keys by which they are found, what was decided, and merging.

-- The words of a name to compare it by: small letters and figures without accents and signs, initials joined.
CREATE FUNCTION plain_name(said text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT trim(regexp_replace(
    regexp_replace(lower(public.unaccent('public.unaccent', said)), '\m([[:alpha:]])\.\s?(?=[[:alpha:]]\.)', '\1', 'g'),
    '[^[:alnum:]]+', ' ', 'g'))
$$;

-- A company's name without its legal form and "en": "Jansen & Zn. B.V." and "Jansen en Zn" are both "jansen zn". A name
-- of nothing else stays as it is.
CREATE FUNCTION name_key(said text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(trim(regexp_replace(regexp_replace(' ' || replace(p.words, ' ', '  ') || ' ',
    ' (?:bv|nv|vof|cv|eenmanszaak|stichting|coop|cooperatie|vereniging|maatschap|bvba|sa|srl|sarl|sas|gmbh|ag|kg|ltd|limited|plc|llc|llp|inc|corp|co|en|and|und|et) ',
    ' ', 'g'), '\s+', ' ', 'g')), ''), p.words)
  FROM (SELECT plain_name(said) AS words) p
$$;

-- How a name sounds, its words in any order: without doubled letters and vowels inside words. "Janssen Bouw" and
-- "Bouw Jansen" sound alike. Null where too little is left to tell one from another.
CREATE FUNCTION sound_key(named text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN length(sounds.key) >= 4 THEN sounds.key END FROM (
    SELECT string_agg(sound, ' ' ORDER BY sound) AS key FROM (
      SELECT left(word, 1) || regexp_replace(regexp_replace(translate(replace(replace(substr(word, 2),
        'ph', 'f'), 'ck', 'k'), 'czy', 'ksi'), '[aeiouj]', '', 'g'), '(.)\1+', '\1', 'g') AS sound
      FROM regexp_split_to_table(named, ' ') word WHERE word <> '') s) sounds
$$;

-- A telephone number as +31201234567, a Dutch one unless it says otherwise; null where it is none.
CREATE FUNCTION phone_key(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN length(whole.number) BETWEEN 9 AND 16 THEN whole.number END FROM (
    SELECT CASE
      WHEN plain.number LIKE '+%' THEN plain.number
      WHEN plain.number LIKE '00%' THEN '+' || substr(plain.number, 3)
      WHEN plain.number LIKE '0%' THEN '+31' || substr(plain.number, 2)
      WHEN plain.number LIKE '31%' AND length(plain.number) = 11 THEN '+' || plain.number
    END AS number
    FROM (SELECT CASE WHEN ltrim(said) LIKE '+%' THEN '+' ELSE '' END
      || regexp_replace(replace(said, '(0)', ''), '[^0-9]', '', 'g') AS number) plain) whole
$$;

-- The domain of a site, else of an e-mail address; null for one at which anybody can have a mailbox.
CREATE FUNCTION domain_key(site text, mail text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN host.name ~ '^[a-z0-9.-]+\.[a-z]{2,}$' AND host.name <> ALL (ARRAY[
    'gmail.com', 'googlemail.com', 'hotmail.com', 'hotmail.nl', 'outlook.com', 'outlook.nl', 'live.nl', 'live.com',
    'msn.com', 'yahoo.com', 'yahoo.nl', 'icloud.com', 'me.com', 'ziggo.nl', 'kpnmail.nl', 'kpnplanet.nl', 'planet.nl',
    'hetnet.nl', 'home.nl', 'casema.nl', 'xs4all.nl', 'upcmail.nl', 'chello.nl', 'quicknet.nl', 'zonnet.nl', 'tele2.nl',
    'solcon.nl', 'telfort.nl', 'online.nl', 'freeler.nl', 'wanadoo.nl', 'proton.me', 'protonmail.com', 'gmx.net',
    'gmx.de', 'web.de', 't-online.de', 'telenet.be', 'skynet.be', 'facebook.com', 'linkedin.com', 'instagram.com'])
    THEN host.name END
  FROM (SELECT regexp_replace(split_part(split_part(split_part(regexp_replace(
    lower(trim(coalesce(nullif(site, ''), split_part(mail, '@', 2)))), '^[a-z]+://', ''), '/', 1), ':', 1), '?', 1),
    '^www\.', '') AS name) host
$$;

CREATE FUNCTION chamber_key(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN d.digits ~ '^[0-9]{8}$' THEN d.digits END
  FROM (SELECT regexp_replace(said, '[\s.-]', '', 'g') AS digits) d
$$;

CREATE TABLE likeness_key (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('account', 'contact')),
  sort text NOT NULL CHECK (sort IN ('name', 'sound', 'domain', 'phone', 'chamber', 'vat', 'email')),
  key text NOT NULL,
  id uuid NOT NULL,
  PRIMARY KEY (organisation_id, kind, sort, key, id)
);
CREATE INDEX likeness_key_row ON likeness_key (organisation_id, kind, id);
CALL protect('likeness_key');

CREATE FUNCTION account_keys(a account) RETURNS TABLE (sort text, key text) LANGUAGE sql STABLE AS $$
  SELECT k.sort, k.key
  FROM (SELECT name_key(a.name) AS name) n, LATERAL (VALUES
    ('name', n.name), ('sound', sound_key(n.name)), ('domain', domain_key(a.website, a.email)),
    ('phone', phone_key(a.phone)), ('chamber', chamber_key(a.chamber_of_commerce_number)),
    ('vat', nullif(upper(regexp_replace(a.vat_number, '[^A-Za-z0-9]', '', 'g')), ''))) k (sort, key)
  WHERE k.key IS NOT NULL AND k.key <> ''
$$;

-- A person's name counts in any order of its words: "Jansen, Kees" is "Kees Jansen".
CREATE FUNCTION contact_keys(c contact) RETURNS TABLE (sort text, key text) LANGUAGE sql STABLE AS $$
  SELECT k.sort, k.key
  FROM (SELECT string_agg(word, ' ' ORDER BY word) AS name
        FROM regexp_split_to_table(plain_name(c.name), ' ') word) n, LATERAL (VALUES
    ('name', n.name), ('sound', sound_key(n.name)), ('email', nullif(lower(trim(c.email)), '')),
    ('phone', phone_key(c.phone))) k (sort, key)
  WHERE k.key IS NOT NULL AND k.key <> ''
$$;

-- One in the archive is no candidate.
CREATE FUNCTION keep_likeness_keys() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF TG_TABLE_NAME = 'account' THEN
      DELETE FROM likeness_key k USING older o JOIN newer n ON n.organisation_id = o.organisation_id AND n.id = o.id
      WHERE k.organisation_id = o.organisation_id AND k.kind = 'account' AND k.id = o.id
        AND (o.name, o.website, o.email, o.phone, o.chamber_of_commerce_number, o.vat_number, o.archived_at IS NULL)
          IS DISTINCT FROM
            (n.name, n.website, n.email, n.phone, n.chamber_of_commerce_number, n.vat_number, n.archived_at IS NULL);
    ELSE
      DELETE FROM likeness_key k USING older o JOIN newer n ON n.organisation_id = o.organisation_id AND n.id = o.id
      WHERE k.organisation_id = o.organisation_id AND k.kind = 'contact' AND k.id = o.id
        AND (o.name, o.email, o.phone, o.archived_at IS NULL)
          IS DISTINCT FROM (n.name, n.email, n.phone, n.archived_at IS NULL);
    END IF;
  ELSIF TG_OP = 'DELETE' THEN
    DELETE FROM likeness_key k USING older o
    WHERE k.organisation_id = o.organisation_id AND k.kind = TG_TABLE_NAME AND k.id = o.id;
    RETURN NULL;
  END IF;
  -- Rows whose keys stand there still have not changed in what makes them.
  IF TG_TABLE_NAME = 'account' THEN
    INSERT INTO likeness_key (organisation_id, kind, sort, key, id)
    SELECT n.organisation_id, 'account', k.sort, k.key, n.id
    FROM newer n JOIN account a ON a.organisation_id = n.organisation_id AND a.id = n.id, account_keys(a) k
    WHERE n.archived_at IS NULL AND (TG_OP = 'INSERT' OR NOT EXISTS (SELECT FROM likeness_key own
      WHERE own.organisation_id = n.organisation_id AND own.kind = 'account' AND own.id = n.id))
    ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO likeness_key (organisation_id, kind, sort, key, id)
    SELECT n.organisation_id, 'contact', k.sort, k.key, n.id
    FROM newer n JOIN contact c ON c.organisation_id = n.organisation_id AND c.id = n.id, contact_keys(c) k
    WHERE n.archived_at IS NULL AND (TG_OP = 'INSERT' OR NOT EXISTS (SELECT FROM likeness_key own
      WHERE own.organisation_id = n.organisation_id AND own.kind = 'contact' AND own.id = n.id))
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE compared text;
BEGIN
  FOREACH compared IN ARRAY ARRAY['account', 'contact'] LOOP
    EXECUTE format('CREATE TRIGGER likeness_new AFTER INSERT ON %I REFERENCING NEW TABLE AS newer
      FOR EACH STATEMENT EXECUTE FUNCTION keep_likeness_keys()', compared);
    EXECUTE format('CREATE TRIGGER likeness_changed AFTER UPDATE ON %I REFERENCING OLD TABLE AS older NEW TABLE AS newer
      FOR EACH STATEMENT EXECUTE FUNCTION keep_likeness_keys()', compared);
    EXECUTE format('CREATE TRIGGER likeness_removed AFTER DELETE ON %I REFERENCING OLD TABLE AS older
      FOR EACH STATEMENT EXECUTE FUNCTION keep_likeness_keys()', compared);
  END LOOP;
END $$;

-- What was there before: every organisation for itself, because the wall stands for the owner too.
DO $$
DECLARE one uuid;
BEGIN
  FOR one IN SELECT organisation_id FROM identity.organisation LOOP
    PERFORM set_config('cadans.organisation_id', one::text, true);
    INSERT INTO likeness_key (organisation_id, kind, sort, key, id)
    SELECT a.organisation_id, 'account', k.sort, k.key, a.id FROM account a, account_keys(a) k
    WHERE a.archived_at IS NULL ON CONFLICT DO NOTHING;
    INSERT INTO likeness_key (organisation_id, kind, sort, key, id)
    SELECT c.organisation_id, 'contact', k.sort, k.key, c.id FROM contact c, contact_keys(c) k
    WHERE c.archived_at IS NULL ON CONFLICT DO NOTHING;
  END LOOP;
  PERFORM set_config('cadans.organisation_id', '', true);
END $$;

-- Two that look alike and are not the same, or about whom nobody wants to decide yet.
CREATE TABLE likeness_verdict (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('account', 'contact')),
  low_id uuid NOT NULL,
  high_id uuid NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('different', 'later')),
  until date,
  by_member_id uuid,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, kind, low_id, high_id),
  CHECK (low_id < high_id),
  CHECK ((verdict = 'later') = (until IS NOT NULL))
);
CALL protect('likeness_verdict');

-- One that was merged into another stays, in the archive, as what it was: by its id, its name and its number in an old
-- system the other is found, and the merge can be undone.
ALTER TABLE account ADD COLUMN merged_into_id uuid,
  ADD FOREIGN KEY (organisation_id, merged_into_id) REFERENCES account ON DELETE SET NULL (merged_into_id),
  ADD CHECK (merged_into_id IS NULL OR archived_at IS NOT NULL),
  ADD CHECK (merged_into_id IS DISTINCT FROM id);
ALTER TABLE contact ADD COLUMN merged_into_id uuid,
  ADD FOREIGN KEY (organisation_id, merged_into_id) REFERENCES contact ON DELETE SET NULL (merged_into_id),
  ADD CHECK (merged_into_id IS NULL OR archived_at IS NOT NULL),
  ADD CHECK (merged_into_id IS DISTINCT FROM id);
CREATE INDEX account_merged ON account (organisation_id, merged_into_id) WHERE merged_into_id IS NOT NULL;
CREATE INDEX contact_merged ON contact (organisation_id, merged_into_id) WHERE merged_into_id IS NOT NULL;

-- A merge, with everything that undoing it needs.
CREATE TABLE merge (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('account', 'contact')),
  winner_id uuid NOT NULL,
  loser_id uuid NOT NULL,
  at timestamptz NOT NULL,
  by_member_id uuid,
  before jsonb NOT NULL, -- what the merge changed of the winner, by column
  after jsonb NOT NULL,
  moved jsonb NOT NULL, -- the rows that went along: [{"table", "column", "keys": [{…}]}]
  undone_at timestamptz,
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX merge_by_time ON merge (organisation_id, at, id);
CALL protect('merge', 'SELECT, INSERT');
GRANT UPDATE (undone_at) ON merge TO cadans_app;
