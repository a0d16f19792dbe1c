-- Other programs are told what happens: where to (webhook), what (webhook_message), whether it arrived (webhook_delivery)
-- and every try (webhook_attempt). After the Standard Webhooks specification, https://www.standardwebhooks.com.

CREATE TABLE webhook (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  url text NOT NULL CHECK (length(url) BETWEEN 8 AND 2000),
  description text,
  events text[] NOT NULL CHECK (cardinality(events) > 0), -- kinds of subject (deal) or single events (deal.won)
  secret_sealed text NOT NULL,                            -- closed with the installation's secret
  disabled_at timestamptz,
  disabled_because text CHECK (disabled_because IN ('by-hand', 'gone', 'failing')),
  failing_since timestamptz,
  created_by_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, created_by_id) REFERENCES member ON DELETE SET NULL (created_by_id),
  CHECK ((disabled_at IS NULL) = (disabled_because IS NULL))
);
CALL protect('webhook');

CREATE TABLE webhook_message (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  type text NOT NULL,
  at timestamptz NOT NULL,
  body text NOT NULL, -- as it is signed and sent
  PRIMARY KEY (organisation_id, id)
);
CREATE INDEX webhook_message_age ON webhook_message (organisation_id, at);
CALL protect('webhook_message');

CREATE TABLE webhook_delivery (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  webhook_id uuid NOT NULL,
  message_id uuid NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'failed')),
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, webhook_id, message_id),
  FOREIGN KEY (organisation_id, webhook_id) REFERENCES webhook ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, message_id) REFERENCES webhook_message ON DELETE CASCADE
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (organisation_id, next_at) WHERE state = 'waiting';
CREATE INDEX webhook_delivery_message ON webhook_delivery (organisation_id, message_id);
CALL protect('webhook_delivery');

CREATE TABLE webhook_attempt (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  webhook_id uuid NOT NULL,
  message_id uuid NOT NULL,
  at timestamptz NOT NULL,
  millis integer NOT NULL,
  status integer,        -- null where nothing answered
  error text,
  answer text,           -- its beginning
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, webhook_id, message_id) REFERENCES webhook_delivery ON DELETE CASCADE
);
CREATE INDEX webhook_attempt_delivery ON webhook_attempt (organisation_id, webhook_id, message_id, at);
CALL protect('webhook_attempt');

-- What the audit trail hears, whoever wants to know hears too, in the same transaction; the processes that send are
-- woken when it is committed.
CREATE FUNCTION tell_webhooks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT FROM webhook w WHERE w.organisation_id = NEW.organisation_id AND w.disabled_at IS NULL
      AND (NEW.subject_kind = ANY (w.events) OR NEW.action = ANY (w.events))
  ) THEN RETURN NULL; END IF;
  INSERT INTO webhook_message (organisation_id, id, type, at, body)
  VALUES (NEW.organisation_id, NEW.id, NEW.action, NEW.at, jsonb_build_object(
    'type', NEW.action,
    'timestamp', to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'data', jsonb_build_object('kind', NEW.subject_kind, 'id', NEW.subject_id,
      'before', NEW.before, 'after', NEW.after)));
  INSERT INTO webhook_delivery (organisation_id, webhook_id, message_id)
  SELECT w.organisation_id, w.id, NEW.id FROM webhook w
  WHERE w.organisation_id = NEW.organisation_id AND w.disabled_at IS NULL
    AND (NEW.subject_kind = ANY (w.events) OR NEW.action = ANY (w.events));
  PERFORM pg_notify('cadans_webhooks', NEW.organisation_id::text);
  RETURN NULL;
END $$;
CREATE TRIGGER tell_webhooks AFTER INSERT ON audit_entry FOR EACH ROW
  WHEN (NEW.subject_kind IN ('account', 'contact', 'deal', 'activity', 'task', 'quote', 'product', 'competitor', 'import'))
  EXECUTE FUNCTION tell_webhooks();
