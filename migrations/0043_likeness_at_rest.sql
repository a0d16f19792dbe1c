-- A change that touches nothing that is compared, such as a prospect that becomes a customer, need not look at the
-- keys at all: an import changes thousands of accounts at once.
CREATE OR REPLACE FUNCTION keep_likeness_keys() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE changed boolean;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF TG_TABLE_NAME = 'account' THEN
      SELECT bool_or((o.name, o.website, o.email, o.phone, o.chamber_of_commerce_number, o.vat_number, o.archived_at IS NULL)
        IS DISTINCT FROM
          (n.name, n.website, n.email, n.phone, n.chamber_of_commerce_number, n.vat_number, n.archived_at IS NULL))
      INTO changed FROM older o JOIN newer n ON n.organisation_id = o.organisation_id AND n.id = o.id;
    ELSE
      SELECT bool_or((o.name, o.email, o.phone, o.archived_at IS NULL)
        IS DISTINCT FROM (n.name, n.email, n.phone, n.archived_at IS NULL))
      INTO changed FROM older o JOIN newer n ON n.organisation_id = o.organisation_id AND n.id = o.id;
    END IF;
    IF changed IS NOT TRUE THEN RETURN NULL; END IF;
    IF TG_TABLE_NAME = 'account' THEN
      DELETE FROM likeness_key k USING older o JOIN newer n ON n.organisation_id = o.organisation_id AND n.id = o.id
      WHERE k.organisation_id = o.organisation_id AND k.kind = 'account' AND k.id = o.id
        AND (o.name, o.website, o.email, o.phone, o.chamber_of_commerce_number, o.vat_number, o.archived_at IS NULL)
          IS DISTINCT FROM
            (n.name, n.website, n.email, n.phone, n.chamber_of_commerce_number, n.vat_number, n.archived_at IS NULL);
    ELSE
      DELETE FROM likeness_key k USING older o JOIN newer n ON n.organisation_id = o.organisation_id AND n.id = o.id
      WHERE k.organisation_id = o.organisation_id AND k.kind = 'contact' AND k.id = o.id
        AND (o.name, o.email, o.phone, o.archived_at IS NULL)
          IS DISTINCT FROM (n.name, n.email, n.phone, n.archived_at IS NULL);
    END IF;
  ELSIF TG_OP = 'DELETE' THEN
    DELETE FROM likeness_key k USING older o
    WHERE k.organisation_id = o.organisation_id AND k.kind = TG_TABLE_NAME AND k.id = o.id;
    RETURN NULL;
  END IF;
  -- Rows whose keys stand there still have not changed in what makes them.
  IF TG_TABLE_NAME = 'account' THEN
    INSERT INTO likeness_key (organisation_id, kind, sort, key, id)
    SELECT n.organisation_id, 'account', k.sort, k.key, n.id
    FROM newer n JOIN account a ON a.organisation_id = n.organisation_id AND a.id = n.id, account_keys(a) k
    WHERE n.archived_at IS NULL AND (TG_OP = 'INSERT' OR NOT EXISTS (SELECT FROM likeness_key own
      WHERE own.organisation_id = n.organisation_id AND own.kind = 'account' AND own.id = n.id))
    ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO likeness_key (organisation_id, kind, sort, key, id)
    SELECT n.organisation_id, 'contact', k.sort, k.key, n.id
    FROM newer n JOIN contact c ON c.organisation_id = n.organisation_id AND c.id = n.id, contact_keys(c) k
    WHERE n.archived_at IS NULL AND (TG_OP = 'INSERT' OR NOT EXISTS (SELECT FROM likeness_key own
      WHERE own.organisation_id = n.organisation_id AND own.kind = 'contact' AND own.id = n.id))
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
