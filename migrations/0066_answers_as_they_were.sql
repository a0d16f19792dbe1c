-- A write that was sent twice gets its first answer letter by letter, also in the order of its fields.
ALTER TABLE idempotency_key ALTER COLUMN body TYPE json USING body::json;
