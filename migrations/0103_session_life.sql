-- How long somebody stays signed in: so many days without use, and so many in any case. Never longer than ninety days.
ALTER TABLE entrance
  ADD COLUMN idle_days integer NOT NULL DEFAULT 30 CHECK (idle_days BETWEEN 1 AND 30),
  ADD COLUMN most_days integer NOT NULL DEFAULT 90 CHECK (most_days BETWEEN 1 AND 90);

-- As before, and an organisation is reached no longer than it lets people stay.
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
  WHERE s.token = session_token AND s.expires_at > now() AND s.created_at > now() - interval '90 days';
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
      AND (NOT coalesce(provider.required, false) OR found_session.method = 'single-sign-on')
      AND found_session.seen_at > now() - make_interval(days => coalesce(e.idle_days, 30))
      AND found_session.created_at > now() - make_interval(days => coalesce(e.most_days, 90));
    IF inside IS NOT NULL THEN RETURN holder || inside; END IF;
  END LOOP;
  IF FOUND THEN RETURN NULL; END IF;
  RETURN holder || jsonb_build_object('member', NULL);
END $$;

-- Ends the sessions of members of one's own organisation, and the sign-ins that they had begun. How many there were.
CREATE FUNCTION sign_members_out(members uuid[]) RETURNS integer LANGUAGE sql SECURITY DEFINER
SET search_path = public, pg_temp AS $$
  WITH people AS (
    SELECT DISTINCT m.user_id FROM identity.membership m
    WHERE m.organisation_id = current_organisation() AND m.member_id = ANY (members)),
  begun AS (DELETE FROM identity.step s USING people p WHERE s.user_id = p.user_id),
  ended AS (DELETE FROM identity.session s USING people p WHERE s.user_id = p.user_id RETURNING 1)
  SELECT count(*)::integer FROM ended
$$;
REVOKE ALL ON FUNCTION sign_members_out(uuid[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION sign_members_out(uuid[]) TO cadans_app;
