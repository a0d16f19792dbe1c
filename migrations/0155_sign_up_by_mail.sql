-- Where mail is set, whoever begins an organisation proves their mailbox first: what they wished for waits with the link.
ALTER TABLE identity.step DROP CONSTRAINT step_kind_check;
ALTER TABLE identity.step ADD CONSTRAINT step_kind_check
  CHECK (kind IN ('second-factor', 'passkey', 'new-passkey', 'single-sign-on', 'sign-up'));
