-- What the planner believes of an organisation that it has not met. Where statistics are kept of organisation_id, an
-- organisation that came after they were gathered seems to have no rows at all; then every index that begins with it
-- looks equally good, and whoever has just imported waits for plans that read everything for each row. Without
-- statistics a part of the table is expected, however new the organisation is (decision 130).
CREATE OR REPLACE PROCEDURE protect(target regclass, privileges text DEFAULT 'SELECT, INSERT, UPDATE, DELETE')
LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
  EXECUTE format(
    'CREATE POLICY own_organisation ON %s USING (organisation_id = current_organisation()) '
    'WITH CHECK (organisation_id = current_organisation())', target);
  EXECUTE format('ALTER TABLE %s ALTER COLUMN organisation_id SET STATISTICS 0', target);
  EXECUTE format('GRANT %s ON %s TO cadans_app', privileges, target);
END $$;

DO $$
DECLARE target regclass;
BEGIN
  FOR target IN
    SELECT a.attrelid::regclass FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE a.attname = 'organisation_id' AND c.relkind = 'r' AND c.relrowsecurity AND c.relnamespace = 'public'::regnamespace
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER COLUMN organisation_id SET STATISTICS 0', target);
  END LOOP;
END $$;
