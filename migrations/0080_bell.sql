-- One bell: whoever is called in a note is told by it too, and it rings at once.

-- What was written there, of which the notice speaks.
ALTER TABLE notice ADD COLUMN quote text;
CREATE INDEX notice_subject ON notice (organisation_id, subject_id, kind) WHERE subject_id IS NOT NULL;

-- Mentions that are there already. Whoever migrates may be held by the wall as well, so it opens for this one statement.
ALTER TABLE note NO FORCE ROW LEVEL SECURITY;
ALTER TABLE note_mention NO FORCE ROW LEVEL SECURITY;
ALTER TABLE deal NO FORCE ROW LEVEL SECURITY;
ALTER TABLE member NO FORCE ROW LEVEL SECURITY;
ALTER TABLE notice NO FORCE ROW LEVEL SECURITY;
INSERT INTO notice (organisation_id, id, member_id, kind, says, path, subject_id, quote, at, read_at)
SELECT m.organisation_id, gen_random_uuid(), m.member_id, 'note.mention',
       jsonb_build_object(
         'nl', coalesce(author.name, 'Een collega') || ' noemt je bij ' || deal.title,
         'en', coalesce(author.name, 'A colleague') || ' mentions you on ' || deal.title),
       '/deals/' || deal.id, m.note_id, left(note.text, 280), m.created_at, m.seen_at
FROM note_mention m
JOIN note ON note.organisation_id = m.organisation_id AND note.id = m.note_id
JOIN deal ON deal.organisation_id = note.organisation_id AND deal.id = note.deal_id
LEFT JOIN member author ON author.organisation_id = note.organisation_id AND author.id = note.author_id;
ALTER TABLE note FORCE ROW LEVEL SECURITY;
ALTER TABLE note_mention FORCE ROW LEVEL SECURITY;
ALTER TABLE deal FORCE ROW LEVEL SECURITY;
ALTER TABLE member FORCE ROW LEVEL SECURITY;
ALTER TABLE notice FORCE ROW LEVEL SECURITY;

-- Whether a mention was seen is what the bell knows.
DROP INDEX note_mention_unseen;
ALTER TABLE note_mention DROP COLUMN seen_at;

-- The id is the member's: what was told stays between the two.
CALL tell_of('notice', 'notice', 'member_id');
