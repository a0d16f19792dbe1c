-- Secret links, which let whoever holds one see one thing without signing in: a calendar, a screen on a wall, a drawing
-- on another page. Of a link only the hash of its secret is kept.
CREATE TABLE public_link (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  -- What it opens, and of whom or what.
  kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
  subject_id uuid,
  name text CHECK (length(name) BETWEEN 1 AND 200),
  secret_hash bytea NOT NULL CHECK (length(secret_hash) = 32),
  made_by_id uuid,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, made_by_id) REFERENCES member ON DELETE SET NULL (made_by_id)
);
CREATE INDEX ON public_link (organisation_id, kind, subject_id);
CALL protect('public_link');

-- What a link that names its organisation itself opens; null unless the hash is that of a link there that was not
-- revoked. The wall stands for this function too: it sees the one organisation that the link names. When a link was
-- last used is kept to five minutes.
CREATE FUNCTION public_link_opened(of_organisation uuid, link_id uuid, hash bytea) RETURNS jsonb
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE opened jsonb; used timestamptz;
BEGIN
  PERFORM set_config('cadans.organisation_id', of_organisation::text, true);
  SELECT l.last_used_at, jsonb_build_object(
      'link', jsonb_build_object('id', l.id, 'kind', l.kind, 'subjectId', l.subject_id, 'madeById', l.made_by_id),
      'organisation', jsonb_build_object('id', o.organisation_id, 'name', o.name, 'timeZone', o.time_zone,
        'currency', o.currency, 'language', o.language, 'isDemo', o.is_demo))
  INTO used, opened
  FROM public_link l JOIN organisation o USING (organisation_id)
  WHERE l.organisation_id = of_organisation AND l.id = link_id AND l.secret_hash = hash AND l.revoked_at IS NULL;
  IF opened IS NOT NULL AND (used IS NULL OR used < now() - interval '5 minutes') THEN
    UPDATE public_link SET last_used_at = now() WHERE organisation_id = of_organisation AND id = link_id;
  END IF;
  RETURN opened;
END $$;
REVOKE ALL ON FUNCTION public_link_opened(uuid, uuid, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public_link_opened(uuid, uuid, bytea) TO cadans_app;
