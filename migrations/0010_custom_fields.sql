-- What an organisation wants to know of its accounts, contacts and deals besides what everybody does. A field is
-- described here; its values stand in the column `fields` of the rows themselves, by the field's key.

CREATE TABLE custom_field (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  subject text NOT NULL CHECK (subject IN ('account', 'contact', 'deal')),
  -- Never changes and is never given out twice: values, the API, imports and exports know the field by it.
  key text NOT NULL CHECK (key ~ '^[a-z][a-z0-9_]{0,59}$'),
  name jsonb NOT NULL,
  help jsonb NOT NULL DEFAULT '{}',
  section jsonb NOT NULL DEFAULT '{}',
  kind text NOT NULL CHECK (kind IN ('text', 'long-text', 'number', 'amount', 'percentage', 'date', 'yes-no',
    'choice', 'choices', 'member', 'link', 'email', 'phone')),
  decimals smallint NOT NULL DEFAULT 0 CHECK (decimals BETWEEN 0 AND 6),
  unit text,
  currency char(3),
  required boolean NOT NULL DEFAULT false,
  standard jsonb, -- what a new row begins with
  choices jsonb NOT NULL DEFAULT '[]',
  position integer NOT NULL,
  import_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  retired_at timestamptz,
  PRIMARY KEY (organisation_id, id)
);
CREATE UNIQUE INDEX custom_field_key ON custom_field (organisation_id, subject, key);
CALL protect('custom_field');

ALTER TABLE account ADD COLUMN fields jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(fields) = 'object');
ALTER TABLE contact ADD COLUMN fields jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(fields) = 'object');
ALTER TABLE deal ADD COLUMN fields jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(fields) = 'object');
