-- Roles, the lock around every organisation, and the people's identities.
--
-- cadans_app       what requests and jobs run as: sees one organisation, the one set for the transaction
-- cadans_identity  what signing in runs as: sees the schema identity and nothing else
-- Both are without login where the installation connects through its own role, which then takes them on.

DO $$
DECLARE wanted text;
BEGIN
  FOREACH wanted IN ARRAY ARRAY['cadans_app', 'cadans_identity'] LOOP
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
        EXECUTE format('CREATE ROLE %I LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE INHERIT', wanted);
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another installation was first
    END;
    IF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
      EXECUTE format('GRANT %I TO %I', wanted, current_user);
    END IF;
  END LOOP;
END $$;

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- The order in which people read names: case and accents second, numbers by their value (Deal 2 before Deal 10).
CREATE COLLATION reader_order (provider = icu, locale = 'und-u-kn-true');

GRANT USAGE ON SCHEMA public TO cadans_app;

CREATE FUNCTION current_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('cadans.organisation_id', true), '')::uuid $$;

CREATE FUNCTION current_member() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT nullif(current_setting('cadans.member_id', true), '')::uuid $$;

-- Puts a table behind the organisation's wall and gives the application what it may do there.
CREATE PROCEDURE protect(target regclass, privileges text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format(
    'CREATE POLICY own_organisation ON %s USING (organisation_id = current_organisation()) '
    'WITH CHECK (organisation_id = current_organisation())', target);
  EXECUTE format('GRANT %s ON %s TO cadans_app', privileges, target);
END $$;

CREATE TABLE organisation (
  organisation_id uuid PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  time_zone text NOT NULL DEFAULT 'Europe/Amsterdam',
  currency char(3) NOT NULL DEFAULT 'EUR',
  language text NOT NULL DEFAULT 'nl' CHECK (language IN ('nl', 'en')),
  is_demo boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now()
);
CALL protect('organisation');

-- What happened, who did it, from what to what. The application adds and reads; nobody changes it.
CREATE TABLE audit_entry (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_member_id uuid,
  action text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid,
  before jsonb,
  after jsonb,
  request_id text,
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX audit_entry_subject ON audit_entry (organisation_id, subject_kind, subject_id, id);
CALL protect('audit_entry', 'SELECT, INSERT');

-- A write that was sent twice is done once and answered twice.
CREATE TABLE idempotency_key (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  member_id uuid NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  fingerprint text NOT NULL,
  status integer,
  body jsonb,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, member_id, key)
);
CREATE INDEX idempotency_key_age ON idempotency_key (organisation_id, created_at);
CALL protect('idempotency_key');

-- Identities stand outside the organisations: who signs in is known before where.
CREATE SCHEMA identity;
GRANT USAGE ON SCHEMA identity TO cadans_identity;

CREATE TABLE identity.user (
  id text PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE,
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE identity.session (
  id text PRIMARY KEY,
  user_id text NOT NULL REFERENCES identity.user ON DELETE CASCADE,
  token text NOT NULL UNIQUE,
  expires_at timestamptz NOT NULL,
  ip_address text,
  user_agent text,
  organisation_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX session_of_user ON identity.session (user_id);

CREATE TABLE identity.account (
  id text PRIMARY KEY,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  user_id text NOT NULL REFERENCES identity.user ON DELETE CASCADE,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (provider_id, account_id)
);
CREATE INDEX account_of_user ON identity.account (user_id);

CREATE TABLE identity.verification (
  id text PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX verification_identifier ON identity.verification (identifier);

-- Which member of which organisation a signed-in person is.
CREATE TABLE identity.membership (
  user_id text NOT NULL REFERENCES identity.user ON DELETE CASCADE,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  member_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, organisation_id),
  UNIQUE (organisation_id, member_id)
);

-- An invitation is known by the hash of its link only.
CREATE TABLE identity.invitation (
  token_hash text PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  organisation_name text NOT NULL,
  member_id uuid NOT NULL,
  member_name text NOT NULL,
  email text NOT NULL,
  language text NOT NULL,
  expires_at timestamptz NOT NULL,
  accepted_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX invitation_member ON identity.invitation (organisation_id, member_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA identity TO cadans_identity;

-- Who holds this session? Answers with the membership that the session uses (else the newest that still lets its
-- member in) and with what a request needs to know of member and organisation, in one round trip. Null for a session
-- that has ended, or whose member was archived or may not sign in, everywhere.
CREATE FUNCTION identity.who_is(session_token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  found_session record;
  belongs record;
  holder jsonb;
  inside jsonb;
BEGIN
  SELECT s.id, s.user_id, s.expires_at, s.organisation_id, u.email INTO found_session
  FROM identity.session s
  JOIN identity.user u ON u.id = s.user_id
  WHERE s.token = session_token AND s.expires_at > now();
  IF NOT FOUND THEN RETURN NULL; END IF;
  holder := jsonb_build_object('sessionId', found_session.id, 'userId', found_session.user_id,
    'email', found_session.email, 'expiresAt', found_session.expires_at);
  FOR belongs IN
    SELECT organisation_id, member_id FROM identity.membership
    WHERE user_id = found_session.user_id
    ORDER BY (organisation_id = found_session.organisation_id) DESC NULLS LAST, created_at DESC
  LOOP
    -- The wall stands for this function's owner too; it may look behind it in this one organisation.
    PERFORM set_config('cadans.organisation_id', belongs.organisation_id::text, true);
    SELECT jsonb_build_object(
        'member', jsonb_build_object('id', m.id, 'name', m.name, 'access', m.access, 'language', m.language),
        'organisation', jsonb_build_object('id', o.organisation_id, 'name', o.name, 'timeZone', o.time_zone,
          'currency', o.currency, 'language', o.language, 'isDemo', o.is_demo))
    INTO inside
    FROM member m JOIN organisation o USING (organisation_id)
    WHERE m.organisation_id = belongs.organisation_id AND m.id = belongs.member_id
      AND m.archived_at IS NULL AND m.can_sign_in;
    IF inside IS NOT NULL THEN RETURN holder || inside; END IF;
  END LOOP;
  IF FOUND THEN RETURN NULL; END IF;
  RETURN holder || jsonb_build_object('member', NULL);
END $$;
REVOKE ALL ON FUNCTION identity.who_is(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.who_is(text) TO cadans_identity;

-- The names of the organisations that there are. One without memberships (made on the command line) is taken by
-- the first person who signs up.
CREATE TABLE identity.organisation (
  organisation_id uuid PRIMARY KEY REFERENCES public.organisation ON DELETE CASCADE,
  name text NOT NULL,
  is_demo boolean NOT NULL
);
GRANT SELECT ON identity.organisation TO cadans_identity;

CREATE FUNCTION identity.keep_organisation() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO identity.organisation VALUES (NEW.organisation_id, NEW.name, NEW.is_demo)
  ON CONFLICT (organisation_id) DO UPDATE SET name = excluded.name;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_organisation AFTER INSERT OR UPDATE OF name ON organisation
  FOR EACH ROW EXECUTE FUNCTION identity.keep_organisation();
