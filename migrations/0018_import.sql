-- An id belongs to the system that gave it and to the kind of thing that it was given to: the deals 7 of two systems
-- are two deals.
ALTER TABLE account ADD COLUMN external_source text NOT NULL DEFAULT 'other';
ALTER TABLE contact ADD COLUMN external_source text NOT NULL DEFAULT 'other';
ALTER TABLE deal ADD COLUMN external_source text NOT NULL DEFAULT 'other';
ALTER TABLE activity ADD COLUMN external_source text NOT NULL DEFAULT 'other';
ALTER TABLE member ADD COLUMN external_source text NOT NULL DEFAULT 'other', ADD COLUMN external_id text;

DROP INDEX account_external;
DROP INDEX contact_external;
DROP INDEX deal_external;
DROP INDEX activity_external;
CREATE UNIQUE INDEX account_external ON account (organisation_id, external_source, external_id)
  WHERE external_id IS NOT NULL;
CREATE UNIQUE INDEX contact_external ON contact (organisation_id, external_source, external_id)
  WHERE external_id IS NOT NULL;
CREATE UNIQUE INDEX deal_external ON deal (organisation_id, external_source, external_id)
  WHERE external_id IS NOT NULL;
CREATE UNIQUE INDEX activity_external ON activity (organisation_id, external_source, external_id)
  WHERE external_id IS NOT NULL;
CREATE UNIQUE INDEX member_external ON member (organisation_id, external_source, external_id)
  WHERE external_id IS NOT NULL;

-- The phases that a file of history names, kept while its import runs, until the deals take them up.
CREATE TABLE import_stay (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  import_id uuid NOT NULL,
  deal_external_id text NOT NULL,
  position integer NOT NULL,
  stay jsonb NOT NULL,
  PRIMARY KEY (organisation_id, import_id, deal_external_id, position),
  FOREIGN KEY (organisation_id, import_id) REFERENCES import ON DELETE CASCADE
);
CALL protect('import_stay');
