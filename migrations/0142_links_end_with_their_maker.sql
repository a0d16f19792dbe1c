-- A secret link looks with the eyes of whoever made it: who has left looks no more. What the link names its maker is
-- told along, so that the door can ask whether that member may still have it.
CREATE OR REPLACE FUNCTION public_link_opened(of_organisation uuid, link_id uuid, hash bytea) RETURNS jsonb
LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
DECLARE opened jsonb; used timestamptz;
BEGIN
  PERFORM set_config('cadans.organisation_id', of_organisation::text, true);
  SELECT l.last_used_at, jsonb_build_object(
      'link', jsonb_build_object('id', l.id, 'kind', l.kind, 'subjectId', l.subject_id),
      'maker', jsonb_build_object('id', m.id, 'name', m.name, 'access', m.access),
      'organisation', jsonb_build_object('id', o.organisation_id, 'name', o.name, 'timeZone', o.time_zone,
        'currency', o.currency, 'language', o.language, 'isDemo', o.is_demo))
  INTO used, opened
  FROM public_link l JOIN organisation o USING (organisation_id)
  JOIN member m ON m.organisation_id = l.organisation_id AND m.id = l.made_by_id AND m.archived_at IS NULL
  WHERE l.organisation_id = of_organisation AND l.id = link_id AND l.secret_hash = hash AND l.revoked_at IS NULL;
  IF opened IS NOT NULL AND (used IS NULL OR used < now() - interval '5 minutes') THEN
    UPDATE public_link SET last_used_at = now() WHERE organisation_id = of_organisation AND id = link_id;
  END IF;
  RETURN opened;
END $$;
