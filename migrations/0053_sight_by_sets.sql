-- A list of accounts or contacts of somebody who sees little walks past many that are out of sight. What is seen through
-- deals is then found once for the whole list, by their owners, instead of asked account by account.

CREATE FUNCTION accounts_of_seen_deals() RETURNS SETOF uuid LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER
COST 100 ROWS 500 SET search_path = public, pg_temp AS $$
DECLARE seen uuid[] := seen_owners();
BEGIN
  RETURN QUERY
    SELECT DISTINCT d.account_id FROM deal d
    WHERE d.organisation_id = current_organisation() AND d.owner_id = ANY (seen) AND d.account_id IS NOT NULL;
  IF '00000000-0000-0000-0000-000000000000' = ANY (seen) THEN
    RETURN QUERY
      SELECT DISTINCT d.account_id FROM deal d
      WHERE d.organisation_id = current_organisation() AND d.owner_id IS NULL AND d.account_id IS NOT NULL;
  END IF;
END $$;

CREATE FUNCTION seen_accounts() RETURNS SETOF uuid LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER
COST 100 ROWS 500 SET search_path = public, pg_temp AS $$
DECLARE seen uuid[] := seen_owners();
BEGIN
  RETURN QUERY SELECT a.id FROM account a
    WHERE a.organisation_id = current_organisation() AND a.owner_id = ANY (seen);
  IF '00000000-0000-0000-0000-000000000000' = ANY (seen) THEN
    RETURN QUERY SELECT a.id FROM account a
      WHERE a.organisation_id = current_organisation() AND a.owner_id IS NULL;
  END IF;
  RETURN QUERY SELECT accounts_of_seen_deals();
END $$;

CREATE FUNCTION contacts_of_seen_deals() RETURNS SETOF uuid LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER
COST 100 ROWS 500 SET search_path = public, pg_temp AS $$
BEGIN
  RETURN QUERY
    WITH seen AS (
      SELECT d.id, d.contact_id FROM deal d
      WHERE d.organisation_id = current_organisation() AND d.owner_id = ANY (seen_owners())
      UNION ALL
      SELECT d.id, d.contact_id FROM deal d
      WHERE d.organisation_id = current_organisation() AND d.owner_id IS NULL AND owner_seen(NULL))
    SELECT contact_id FROM seen WHERE contact_id IS NOT NULL
    UNION
    SELECT p.contact_id FROM seen JOIN deal_contact_part p
      ON p.organisation_id = current_organisation() AND p.deal_id = seen.id;
END $$;

DROP POLICY in_sight_to_select ON account;
CALL keep_in_sight('account',
  'coalesce(owner_id, ''00000000-0000-0000-0000-000000000000'') = ANY ((SELECT seen_owners())::uuid[])'
  ' OR id IN (SELECT accounts_of_seen_deals())',
  '{SELECT}');

-- What is written of a contact is asked of that one; lists are asked at once.
DROP POLICY in_sight ON contact;
CALL keep_in_sight('contact',
  'account_id IS NULL OR account_id IN (SELECT seen_accounts()) OR id IN (SELECT contacts_of_seen_deals())',
  '{SELECT}');
CREATE POLICY in_sight_to_insert ON contact AS RESTRICTIVE FOR INSERT
  WITH CHECK ((SELECT sees_everything()) OR account_id IS NULL OR account_seen(account_id));
CALL keep_in_sight('contact', 'account_id IS NULL OR account_seen(account_id) OR contact_in_seen_deal(id)',
  '{UPDATE,DELETE}');
