-- Accounts complete: legal form, numbers, region, further addresses, the last contact, groups without circles, and
-- what people said about being approached.

ALTER TABLE account
  ADD COLUMN legal_form text CHECK (legal_form IN ('private-person', 'sole-trader', 'general-partnership',
    'limited-partnership', 'professional-partnership', 'bv', 'nv', 'foundation', 'association', 'cooperative',
    'government', 'other-company')),
  ADD COLUMN vat_number text,
  ADD COLUMN postcode text,
  ADD COLUMN region text,
  -- {"address": …, "postcode": …, "city": …, "country": …} where it differs from the visiting address.
  ADD COLUMN post_address jsonb,
  ADD COLUMN invoice_address jsonb;
CREATE INDEX account_region ON account (organisation_id, region, name, id) WHERE region IS NOT NULL;

-- No account belongs to itself through others. Commands ask the rule first and wait for each other; this holds for
-- every other way of writing. It takes no lock of its own: an import would then wait for an edit that waits for it.
CREATE FUNCTION refuse_account_circle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    WITH RECURSIVE above (id, parent_id) AS (
      SELECT a.id, a.parent_id FROM account a
      WHERE a.organisation_id = NEW.organisation_id AND a.id = NEW.parent_id
      UNION
      SELECT a.id, a.parent_id FROM above
      JOIN account a ON a.organisation_id = NEW.organisation_id AND a.id = above.parent_id)
    SELECT FROM above WHERE id = NEW.id)
  THEN
    RAISE EXCEPTION 'account % would belong to itself', NEW.id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'account_circle';
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER no_circle_new AFTER INSERT ON account
  FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION refuse_account_circle();
CREATE TRIGGER no_circle_changed AFTER UPDATE OF parent_id ON account
  FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL AND NEW.parent_id IS DISTINCT FROM OLD.parent_id)
  EXECUTE FUNCTION refuse_account_circle();

-- When somebody there was last spoken to or seen: the latest activity that is done and did reach somebody. Apart from
-- the account, so that logging a call does not wait for whoever edits or imports the account.
CREATE TABLE account_last_contact (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  account_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, account_id),
  FOREIGN KEY (organisation_id, account_id) REFERENCES account ON DELETE CASCADE
);
CALL protect('account_last_contact');

CREATE FUNCTION add_last_contact() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO account_last_contact
  SELECT organisation_id, account_id, max(at) FROM newer
  WHERE status = 'done' AND outcome IS DISTINCT FROM 'not-reached' AND account_id IS NOT NULL
  GROUP BY organisation_id, account_id ORDER BY organisation_id, account_id
  ON CONFLICT (organisation_id, account_id) DO UPDATE SET at = excluded.at
  WHERE account_last_contact.at < excluded.at;
  RETURN NULL;
END $$;

CREATE FUNCTION count_last_contact_anew(touched_organisations uuid[], touched_accounts uuid[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM account_last_contact l
  USING unnest(touched_organisations, touched_accounts) t (organisation_id, account_id)
  WHERE l.organisation_id = t.organisation_id AND l.account_id = t.account_id;
  INSERT INTO account_last_contact
  SELECT t.organisation_id, t.account_id, latest.at
  FROM (SELECT DISTINCT * FROM unnest(touched_organisations, touched_accounts) u (organisation_id, account_id)
        ORDER BY 1, 2) t
  CROSS JOIN LATERAL (
    SELECT a.at FROM activity a
    WHERE a.organisation_id = t.organisation_id AND a.account_id = t.account_id AND a.status = 'done'
      AND a.outcome IS DISTINCT FROM 'not-reached'
    ORDER BY a.at DESC LIMIT 1) latest
  -- An account that is being deleted takes its activities along.
  WHERE EXISTS (SELECT FROM account a WHERE a.organisation_id = t.organisation_id AND a.id = t.account_id)
  ON CONFLICT (organisation_id, account_id) DO UPDATE SET at = excluded.at;
END $$;

CREATE FUNCTION change_last_contact() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE organisations uuid[]; accounts uuid[];
BEGIN
  SELECT array_agg(organisation_id), array_agg(account_id) INTO organisations, accounts FROM (
    SELECT DISTINCT each.organisation_id, each.account_id
    FROM older o JOIN newer n ON n.organisation_id = o.organisation_id AND n.id = o.id
    CROSS JOIN LATERAL (VALUES (o.organisation_id, o.account_id), (n.organisation_id, n.account_id))
      each (organisation_id, account_id)
    WHERE (o.account_id, o.at, o.status, o.outcome) IS DISTINCT FROM (n.account_id, n.at, n.status, n.outcome)
      AND each.account_id IS NOT NULL) touched;
  IF accounts IS NOT NULL THEN PERFORM count_last_contact_anew(organisations, accounts); END IF;
  RETURN NULL;
END $$;

CREATE FUNCTION remove_last_contact() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE organisations uuid[]; accounts uuid[];
BEGIN
  SELECT array_agg(organisation_id), array_agg(account_id) INTO organisations, accounts FROM (
    SELECT DISTINCT organisation_id, account_id FROM older WHERE account_id IS NOT NULL) touched;
  IF accounts IS NOT NULL THEN PERFORM count_last_contact_anew(organisations, accounts); END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER last_contact_new AFTER INSERT ON activity REFERENCING NEW TABLE AS newer
  FOR EACH STATEMENT EXECUTE FUNCTION add_last_contact();
CREATE TRIGGER last_contact_changed AFTER UPDATE ON activity REFERENCING OLD TABLE AS older NEW TABLE AS newer
  FOR EACH STATEMENT EXECUTE FUNCTION change_last_contact();
CREATE TRIGGER last_contact_removed AFTER DELETE ON activity REFERENCING OLD TABLE AS older
  FOR EACH STATEMENT EXECUTE FUNCTION remove_last_contact();

-- What an account or a person there said about being approached through a channel. Added and read, never changed;
-- the latest answer holds. Only whose it is may move, when two that are the same become one.
CREATE TABLE consent (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  account_id uuid,
  contact_id uuid,
  channel text NOT NULL CHECK (channel IN ('phone', 'email', 'post', 'visit')),
  answer text NOT NULL CHECK (answer IN ('given', 'refused', 'unknown')),
  on_date date NOT NULL,
  source text NOT NULL CHECK (length(source) BETWEEN 1 AND 300),
  proof text,
  proof_link text,
  recorded_by_id uuid,
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, account_id) REFERENCES account ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, contact_id) REFERENCES contact ON DELETE CASCADE,
  CHECK (num_nonnulls(account_id, contact_id) = 1)
);
CREATE INDEX consent_account ON consent (organisation_id, account_id, channel, on_date, recorded_at, id)
  WHERE account_id IS NOT NULL;
CREATE INDEX consent_contact ON consent (organisation_id, contact_id, channel, on_date, recorded_at, id)
  WHERE contact_id IS NOT NULL;
CALL protect('consent', 'SELECT, INSERT');
GRANT UPDATE (account_id, contact_id) ON consent TO cadans_app;

-- What the law asks before somebody is approached, where an organisation departs from the rules in the program.
CREATE TABLE approach_rules (
  organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
  rules jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  updated_at timestamptz NOT NULL
);
CALL protect('approach_rules');
