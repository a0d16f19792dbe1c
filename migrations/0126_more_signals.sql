-- First responses that come later than agreed are a signal of their own.
ALTER TABLE signal DROP CONSTRAINT signal_kind_check,
  ADD CONSTRAINT signal_kind_check CHECK (kind IN ('below-target', 'process', 'falling-ratio', 'stuck-phase', 'rotting',
    'missed-follow-ups', 'late-response', 'owner-share'));
