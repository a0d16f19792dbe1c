-- Getting in: what a session rests on, second factors, passkeys, limits, and what an organisation asks at its door.

ALTER TABLE identity.session
  ADD COLUMN method text NOT NULL DEFAULT 'password'
    CHECK (method IN ('password', 'passkey', 'single-sign-on', 'visitor')),
  -- Was more than one thing shown: a code or key beside the password, a passkey, or what a provider asks?
  ADD COLUMN second_factor boolean NOT NULL DEFAULT false,
  -- When its holder last showed who they are: what touches security is asked for soon after.
  ADD COLUMN confirmed_at timestamptz NOT NULL DEFAULT now(),
  ADD COLUMN seen_at timestamptz NOT NULL DEFAULT now(),
  -- What an organisation's own provider says of somebody counts in that organisation alone.
  ADD COLUMN only_organisation_id uuid REFERENCES organisation ON DELETE CASCADE,
  ADD CHECK ((method = 'single-sign-on') = (only_organisation_id IS NOT NULL));

-- The secret of a person's authenticator, closed with the installation's. `last_step` is the newest thirty seconds of
-- which a code was taken: none is taken twice.
CREATE TABLE identity.authenticator (
  user_id text PRIMARY KEY REFERENCES identity.user ON DELETE CASCADE,
  secret_sealed text NOT NULL,
  confirmed_at timestamptz,
  last_step bigint NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE identity.recovery_code (
  user_id text NOT NULL REFERENCES identity.user ON DELETE CASCADE,
  code_hash text NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (user_id, code_hash)
);

CREATE TABLE identity.passkey (
  id text PRIMARY KEY,
  user_id text NOT NULL REFERENCES identity.user ON DELETE CASCADE,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  public_key bytea NOT NULL,
  counter bigint NOT NULL DEFAULT 0,
  transports text[] NOT NULL DEFAULT '{}',
  backed_up boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz
);
CREATE INDEX passkey_of_user ON identity.passkey (user_id);

-- What waits for its next step: a password that was right and now a code, a challenge for a key, a trip to a provider.
-- The browser that began it holds the token; here is its hash. It serves once and not for long.
CREATE TABLE identity.step (
  token_hash text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('second-factor', 'passkey', 'new-passkey', 'single-sign-on')),
  user_id text REFERENCES identity.user ON DELETE CASCADE,
  data jsonb NOT NULL DEFAULT '{}',
  tries integer NOT NULL DEFAULT 0,
  expires_at timestamptz NOT NULL
);
CREATE INDEX step_age ON identity.step (expires_at);

-- Devices on which somebody signed in before.
CREATE TABLE identity.device (
  user_id text NOT NULL REFERENCES identity.user ON DELETE CASCADE,
  token_hash text NOT NULL,
  first_seen_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (user_id, token_hash)
);

-- How often was something tried? A bucket is the hash of what is counted: an account, an address.
CREATE TABLE identity.attempt (
  bucket text PRIMARY KEY,
  count integer NOT NULL,
  until timestamptz NOT NULL
);
CREATE INDEX attempt_age ON identity.attempt (until);

-- Who somebody is at an organisation's provider.
CREATE TABLE identity.sign_on_link (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  issuer text NOT NULL,
  subject text NOT NULL,
  user_id text NOT NULL REFERENCES identity.user ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, issuer, subject)
);
CREATE INDEX sign_on_link_user ON identity.sign_on_link (user_id);

-- Which organisation's provider answers for addresses at this domain.
CREATE TABLE identity.sign_on_domain (
  domain text CONSTRAINT sign_on_domain_key PRIMARY KEY,
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE
);
CREATE INDEX sign_on_domain_organisation ON identity.sign_on_domain (organisation_id);

GRANT SELECT, INSERT, UPDATE, DELETE ON identity.authenticator, identity.recovery_code, identity.passkey,
  identity.step, identity.device, identity.attempt, identity.sign_on_link TO cadans_identity;
GRANT SELECT ON identity.sign_on_domain TO cadans_identity;

-- What an organisation asks of whoever comes in. From `second_factor_from` on nobody comes in without a second factor.
CREATE TABLE entrance (
  organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
  second_factor_from timestamptz,
  version integer NOT NULL DEFAULT 1
);
CALL protect('entrance');

-- The provider with which an organisation's people sign in (OpenID Connect).
CREATE TABLE single_sign_on (
  organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
  issuer text NOT NULL,
  client_id text NOT NULL,
  client_secret_sealed text,
  domains text[] NOT NULL CHECK (cardinality(domains) BETWEEN 1 AND 20),
  -- `invited`: members who were invited; `domain`: everybody at these domains, who becomes a member
  lets_in text NOT NULL DEFAULT 'invited' CHECK (lets_in IN ('invited', 'domain')),
  required boolean NOT NULL DEFAULT false,
  -- When somebody last came in by it as it is set now; without that it cannot be required.
  worked_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CHECK (NOT required OR worked_at IS NOT NULL)
);
CALL protect('single_sign_on');

CREATE FUNCTION identity.keep_sign_on_domains() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM identity.sign_on_domain
    WHERE organisation_id = OLD.organisation_id
      AND (TG_OP = 'DELETE' OR domain <> ALL (NEW.domains));
    IF TG_OP = 'DELETE' OR NEW.issuer <> OLD.issuer THEN
      DELETE FROM identity.sign_on_link WHERE organisation_id = OLD.organisation_id;
    END IF;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO identity.sign_on_domain
    SELECT said, NEW.organisation_id FROM unnest(NEW.domains) said
    WHERE NOT EXISTS (SELECT FROM identity.sign_on_domain own
      WHERE own.domain = said AND own.organisation_id = NEW.organisation_id);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER keep_sign_on_domains AFTER INSERT OR UPDATE OR DELETE ON single_sign_on
  FOR EACH ROW EXECUTE FUNCTION identity.keep_sign_on_domains();

-- A member who may not come in any more has no session left, on whatever path that was decided: whoever is brought
-- back signs in again.
CREATE FUNCTION identity.end_sessions_of_member() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM identity.session s USING identity.membership m
  WHERE m.organisation_id = OLD.organisation_id AND m.member_id = OLD.id AND s.user_id = m.user_id;
  RETURN NULL;
END $$;
CREATE TRIGGER end_sessions_when_shut_out AFTER UPDATE OF archived_at, can_sign_in ON member FOR EACH ROW
  WHEN (OLD.archived_at IS NULL AND OLD.can_sign_in AND (NEW.archived_at IS NOT NULL OR NOT NEW.can_sign_in))
  EXECUTE FUNCTION identity.end_sessions_of_member();
CREATE TRIGGER end_sessions_when_removed AFTER DELETE ON member FOR EACH ROW
  EXECUTE FUNCTION identity.end_sessions_of_member();

-- As before, and: a session of single sign-on reaches its own organisation alone, one that requires single sign-on is
-- not reached otherwise, and the answer tells what the session rests on and from when a second factor is asked.
CREATE OR REPLACE FUNCTION identity.who_is(session_token text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  found_session record;
  belongs record;
  holder jsonb;
  inside jsonb;
BEGIN
  SELECT s.*, u.email,
    EXISTS (SELECT FROM identity.authenticator a WHERE a.user_id = s.user_id AND a.confirmed_at IS NOT NULL)
      OR EXISTS (SELECT FROM identity.passkey p WHERE p.user_id = s.user_id) AS has_factor
  INTO found_session
  FROM identity.session s
  JOIN identity.user u ON u.id = s.user_id
  WHERE s.token = session_token AND s.expires_at > now();
  IF NOT FOUND THEN RETURN NULL; END IF;
  holder := jsonb_build_object('sessionId', found_session.id, 'userId', found_session.user_id,
    'email', found_session.email, 'expiresAt', found_session.expires_at, 'seenAt', found_session.seen_at,
    'confirmedAt', found_session.confirmed_at, 'method', found_session.method,
    'secondFactor', found_session.second_factor, 'hasFactor', found_session.has_factor);
  FOR belongs IN
    SELECT organisation_id, member_id FROM identity.membership
    WHERE user_id = found_session.user_id
      AND (found_session.only_organisation_id IS NULL OR organisation_id = found_session.only_organisation_id)
    ORDER BY (organisation_id = found_session.organisation_id) DESC NULLS LAST, created_at DESC
  LOOP
    -- The wall stands for this function's owner too; it may look behind it in this one organisation.
    PERFORM set_config('cadans.organisation_id', belongs.organisation_id::text, true);
    SELECT jsonb_build_object(
        'member', jsonb_build_object('id', m.id, 'name', m.name, 'access', m.access, 'language', m.language),
        'secondFactorFrom', e.second_factor_from,
        'organisation', jsonb_build_object('id', o.organisation_id, 'name', o.name, 'timeZone', o.time_zone,
          'currency', o.currency, 'language', o.language, 'isDemo', o.is_demo))
    INTO inside
    FROM member m JOIN organisation o USING (organisation_id)
    LEFT JOIN entrance e USING (organisation_id)
    LEFT JOIN single_sign_on provider USING (organisation_id)
    WHERE m.organisation_id = belongs.organisation_id AND m.id = belongs.member_id
      AND m.archived_at IS NULL AND m.can_sign_in
      AND (NOT coalesce(provider.required, false) OR found_session.method = 'single-sign-on');
    IF inside IS NOT NULL THEN RETURN holder || inside; END IF;
  END LOOP;
  IF FOUND THEN RETURN NULL; END IF;
  RETURN holder || jsonb_build_object('member', NULL);
END $$;

-- Where does somebody belong, and what does each place ask? Asked when a password or a passkey was right.
CREATE FUNCTION identity.places_of(person text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  belongs record;
  place jsonb;
  places jsonb := '[]';
BEGIN
  FOR belongs IN
    SELECT organisation_id, member_id FROM identity.membership WHERE user_id = person ORDER BY created_at DESC
  LOOP
    PERFORM set_config('cadans.organisation_id', belongs.organisation_id::text, true);
    SELECT jsonb_build_object('organisationId', o.organisation_id, 'organisation', o.name, 'isDemo', o.is_demo,
        'memberId', m.id, 'name', m.name, 'language', m.language,
        'letsIn', m.archived_at IS NULL AND m.can_sign_in,
        'secondFactorFrom', e.second_factor_from,
        'singleSignOnOnly', coalesce(provider.required, false))
    INTO place
    FROM member m JOIN organisation o USING (organisation_id)
    LEFT JOIN entrance e USING (organisation_id)
    LEFT JOIN single_sign_on provider USING (organisation_id)
    WHERE m.organisation_id = belongs.organisation_id AND m.id = belongs.member_id;
    IF place IS NOT NULL THEN places := places || place; END IF;
  END LOOP;
  RETURN places;
END $$;

-- The provider of an organisation, as signing in needs it; and who is at its door with this address.
CREATE FUNCTION identity.provider_of(organisation uuid) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE answer jsonb;
BEGIN
  PERFORM set_config('cadans.organisation_id', organisation::text, true);
  SELECT jsonb_build_object('organisationId', s.organisation_id, 'organisation', o.name, 'issuer', s.issuer,
      'clientId', s.client_id, 'secretSealed', s.client_secret_sealed, 'domains', to_jsonb(s.domains),
      'letsIn', s.lets_in, 'required', s.required, 'version', s.version, 'language', o.language)
  INTO answer
  FROM single_sign_on s JOIN organisation o USING (organisation_id) WHERE s.organisation_id = organisation;
  RETURN answer;
END $$;

CREATE FUNCTION identity.member_at(organisation uuid, address text) RETURNS jsonb
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE answer jsonb;
BEGIN
  PERFORM set_config('cadans.organisation_id', organisation::text, true);
  SELECT jsonb_build_object('id', m.id, 'name', m.name, 'archived', m.archived_at IS NOT NULL,
      'canSignIn', m.can_sign_in)
  INTO answer
  FROM member m WHERE m.organisation_id = organisation AND lower(m.email) = lower(address)
  ORDER BY m.archived_at IS NOT NULL, m.can_sign_in DESC LIMIT 1;
  RETURN answer;
END $$;

REVOKE ALL ON FUNCTION identity.places_of(text), identity.provider_of(uuid), identity.member_at(uuid, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.places_of(text), identity.provider_of(uuid), identity.member_at(uuid, text)
  TO cadans_identity;
