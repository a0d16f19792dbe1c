-- The colours and the logo of what an organisation prints: posters, desk cards, quotes.
CREATE TABLE house_style (
  organisation_id uuid PRIMARY KEY REFERENCES organisation ON DELETE CASCADE,
  main_colour text CHECK (main_colour ~ '^#[0-9a-f]{6}$'),
  second_colour text CHECK (second_colour ~ '^#[0-9a-f]{6}$'),
  logo_file_id uuid,
  version integer NOT NULL DEFAULT 1,
  FOREIGN KEY (organisation_id, logo_file_id) REFERENCES stored_file ON DELETE SET NULL (logo_file_id)
);

-- The logo stood with what stands on every quote; it is on everything now.
ALTER TABLE quote_setting NO FORCE ROW LEVEL SECURITY;
INSERT INTO house_style (organisation_id, logo_file_id)
  SELECT organisation_id, logo_file_id FROM quote_setting WHERE logo_file_id IS NOT NULL;
ALTER TABLE quote_setting FORCE ROW LEVEL SECURITY;
ALTER TABLE quote_setting DROP COLUMN logo_file_id;
CALL protect('house_style');
