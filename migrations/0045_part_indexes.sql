-- Whoever deletes many contacts at once (an import that is undone) looks up each among the quotes.
CREATE INDEX quote_contact ON quote (organisation_id, contact_id) WHERE contact_id IS NOT NULL;
