-- How a change came about, where nobody made it by itself on a screen; and the ways in which history is read.
ALTER TABLE audit_entry
  ADD COLUMN via text CHECK (via ~ '^[a-z]+(-[a-z]+)*$'), -- bulk, import, retention
  ADD COLUMN via_id uuid,                                 -- which one
  ADD COLUMN job text;                                    -- the job that did it, where no member did
CREATE INDEX audit_entry_time ON audit_entry (organisation_id, at, id);
CREATE INDEX audit_entry_member ON audit_entry (organisation_id, actor_member_id, at, id)
  WHERE actor_member_id IS NOT NULL;
CREATE INDEX audit_entry_kind ON audit_entry (organisation_id, subject_kind, at, id);
-- What belonged to a deal (notes, activities, tasks, quotes), also once it is gone.
CREATE INDEX audit_entry_deal ON audit_entry (organisation_id,
    (coalesce(after ->> 'dealId', before ->> 'dealId', after -> 'deal' ->> 'id', before -> 'deal' ->> 'id')), subject_id)
  WHERE coalesce(after ->> 'dealId', before ->> 'dealId', after -> 'deal' ->> 'id', before -> 'deal' ->> 'id') IS NOT NULL;

-- An import writes down each row that it changed; other programs hear of it as one message, as before.
DROP TRIGGER tell_webhooks ON audit_entry;
CREATE TRIGGER tell_webhooks AFTER INSERT ON audit_entry FOR EACH ROW
  WHEN (NEW.subject_kind IN ('account', 'contact', 'deal', 'activity', 'task', 'quote', 'product', 'competitor', 'import')
    AND NEW.via IS DISTINCT FROM 'import')
  EXECUTE FUNCTION tell_webhooks();
