-- A note is written on a deal, an account or a contact.
ALTER TABLE note ALTER COLUMN deal_id DROP NOT NULL;
ALTER TABLE note ADD COLUMN account_id uuid;
ALTER TABLE note ADD COLUMN contact_id uuid;
ALTER TABLE note ADD FOREIGN KEY (organisation_id, account_id) REFERENCES account ON DELETE CASCADE;
ALTER TABLE note ADD FOREIGN KEY (organisation_id, contact_id) REFERENCES contact ON DELETE CASCADE;
ALTER TABLE note ADD CONSTRAINT note_about_one CHECK (num_nonnulls(deal_id, account_id, contact_id) = 1);
CREATE INDEX note_account ON note (organisation_id, account_id, created_at, id) WHERE account_id IS NOT NULL;
CREATE INDEX note_contact ON note (organisation_id, contact_id, created_at, id) WHERE contact_id IS NOT NULL;
-- tell_of() names its triggers once for a table; this one has two whom it is about.
CREATE TRIGGER tell_new_of_account AFTER INSERT ON note REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tell_changes('account', 'account_id', '');
CREATE TRIGGER tell_changed_of_account AFTER UPDATE ON note REFERENCING NEW TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tell_changes('account', 'account_id', '');
CREATE TRIGGER tell_removed_of_account AFTER DELETE ON note REFERENCING OLD TABLE AS changed
  FOR EACH STATEMENT EXECUTE FUNCTION tell_changes('account', 'account_id', '');
