-- The wall around an organisation asks a statement once whose rows it may see. Without the subquery the setting is read
-- and turned into a UUID anew for each row and each search in an index: three hundred times for a page of fifty deals.
-- On the tables that a row of a deal is made of; a single row that is written is checked as before.
DO $$
DECLARE target regclass;
BEGIN
  FOREACH target IN ARRAY ARRAY['account', 'activity', 'deal', 'deal_approval', 'member', 'phase', 'product', 'task']::regclass[]
  LOOP
    EXECUTE format('ALTER POLICY own_organisation ON %s USING (organisation_id = (SELECT current_organisation()))', target);
  END LOOP;
END $$;
