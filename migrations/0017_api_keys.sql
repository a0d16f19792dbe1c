-- Keys with which programs ask what people ask on screens. Of a key only its hash is kept.
CREATE TABLE api_key (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  secret_hash bytea NOT NULL CHECK (length(secret_hash) = 32),
  secret_ending text NOT NULL CHECK (length(secret_ending) = 4),
  scopes text[] NOT NULL CHECK (cardinality(scopes) > 0),
  expires_on date NOT NULL,
  created_by_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, created_by_id) REFERENCES member ON DELETE SET NULL (created_by_id)
);
CALL protect('api_key');

-- Which key did it, where no member did.
ALTER TABLE audit_entry ADD COLUMN actor_key_id uuid;
ALTER TABLE deal_event ADD COLUMN by_key_id uuid;

-- The holder of a key that names its organisation itself: what a request needs to know, in one round trip. Null unless
-- the hash is that of a key there which still serves. The wall stands for this function as for everybody: it sees the
-- one organisation that the key names. When a key was last used is kept to five minutes.
CREATE FUNCTION api_key_holder(of_organisation uuid, key_id uuid, hash bytea) RETURNS jsonb
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE holder jsonb; used timestamptz;
BEGIN
  PERFORM set_config('cadans.organisation_id', of_organisation::text, true);
  SELECT k.last_used_at, jsonb_build_object(
      'key', jsonb_build_object('id', k.id, 'name', k.name, 'scopes', to_jsonb(k.scopes)),
      'organisation', jsonb_build_object('id', o.organisation_id, 'name', o.name, 'timeZone', o.time_zone,
        'currency', o.currency, 'language', o.language, 'isDemo', o.is_demo))
  INTO used, holder
  FROM api_key k JOIN organisation o USING (organisation_id)
  WHERE k.organisation_id = of_organisation AND k.id = key_id AND k.secret_hash = hash AND k.revoked_at IS NULL
    AND k.expires_on >= (now() AT TIME ZONE o.time_zone)::date;
  IF holder IS NOT NULL AND (used IS NULL OR used < now() - interval '5 minutes') THEN
    UPDATE api_key SET last_used_at = now() WHERE organisation_id = of_organisation AND id = key_id;
  END IF;
  RETURN holder;
END $$;
REVOKE ALL ON FUNCTION api_key_holder(uuid, uuid, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION api_key_holder(uuid, uuid, bytea) TO cadans_app;
