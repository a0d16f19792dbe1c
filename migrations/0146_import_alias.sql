-- What other systems call a row that already has an id of the first one.
CREATE TABLE import_alias (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  table_name text NOT NULL CHECK (table_name IN ('account', 'contact', 'member')),
  external_source text NOT NULL,
  external_id text NOT NULL,
  row_id uuid NOT NULL,
  import_id uuid NOT NULL,
  PRIMARY KEY (organisation_id, table_name, external_source, external_id)
);
CREATE INDEX import_alias_import ON import_alias (organisation_id, import_id);
CALL protect('import_alias');
CALL keep_in_sight('import_alias', 'false');
