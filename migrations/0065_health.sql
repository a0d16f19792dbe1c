-- Whether the schema is the one that a running Cadans knows, for /readyz: asked as the role that lets people in, which
-- sees no organisation and so waits for none.
CREATE FUNCTION identity.applied_migrations() RETURNS text[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
$$ SELECT array_agg(name ORDER BY name) FROM public.schema_migration $$;
REVOKE ALL ON FUNCTION identity.applied_migrations() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION identity.applied_migrations() TO cadans_identity;
