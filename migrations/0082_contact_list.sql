-- The list of contacts in the order of their last change; that of their names has its index.
CREATE INDEX contact_by_update ON contact (organisation_id, updated_at, id);
-- When somebody was last spoken to.
CREATE INDEX activity_contact_done ON activity (organisation_id, contact_id, at) WHERE status = 'done' AND contact_id IS NOT NULL;
