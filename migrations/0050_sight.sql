-- Whose accounts and deals somebody sees. The organisation says how far people look (organisation.visibility); the
-- transaction says who looks, and holds in cadans.sees either `all` or the ids of the members whose rows are seen, with
-- the nil UUID for rows that nobody owns. A transaction in which nobody has looked around sees nothing.

ALTER TABLE organisation ADD COLUMN visibility text NOT NULL DEFAULT 'everything'
  CHECK (visibility IN ('everything', 'team', 'below'));
-- Somebody who sees everything however the organisation is set: support, a bookkeeper, a director.
ALTER TABLE member ADD COLUMN sees_everything boolean NOT NULL DEFAULT false;

-- The members whose rows a member sees under a setting; null where that is everybody's. `team`: one's own, those of
-- one's team and of those who report to one, directly or through others. `below`: the same without the team.
-- `everything` instead of what is kept with the member, for who wants to know what a change would do.
CREATE FUNCTION owners_seen(of_member uuid, setting text, everything boolean DEFAULT NULL) RETURNS uuid[]
LANGUAGE plpgsql STABLE AS $$
DECLARE who record;
BEGIN
  SELECT m.access, m.team_id, m.sees_everything INTO who FROM member m
  WHERE m.organisation_id = current_organisation() AND m.id = of_member;
  IF NOT FOUND THEN RETURN '{}'; END IF;
  IF setting = 'everything' OR who.access = 'administrator'
    OR coalesce(everything, who.sees_everything) THEN RETURN NULL; END IF;
  RETURN ARRAY(
    WITH RECURSIVE below (id) AS (
      SELECT of_member
      UNION
      SELECT m.id FROM below JOIN member m ON m.organisation_id = current_organisation() AND m.reports_to_id = below.id)
    SELECT id FROM below
    UNION
    SELECT m.id FROM member m
    WHERE setting = 'team' AND m.organisation_id = current_organisation() AND m.team_id = who.team_id
    UNION
    SELECT '00000000-0000-0000-0000-000000000000'::uuid
    ORDER BY 1);
END $$;

-- Looks around as a member, for the rest of the transaction. One of another organisation, or of none, sees nothing.
CREATE FUNCTION look_around(of_member uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE setting text;
BEGIN
  SELECT o.visibility INTO setting FROM organisation o WHERE o.organisation_id = current_organisation();
  IF setting = 'everything' THEN
    PERFORM set_config('cadans.sees', 'all', true);
  ELSIF setting IS NULL THEN
    PERFORM set_config('cadans.sees', '', true);
  ELSE
    PERFORM set_config('cadans.sees', coalesce(owners_seen(of_member, setting)::text, 'all'), true);
  END IF;
END $$;

-- Looks around as a program does: it sees what whoever made its key sees, also when that member has left.
-- What it has done later is done with the same eyes (cadans.looks_as).
CREATE FUNCTION look_around_as_key(key_id uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE maker uuid;
BEGIN
  SELECT k.created_by_id INTO maker FROM api_key k
  WHERE k.organisation_id = current_organisation() AND k.id = key_id;
  PERFORM set_config('cadans.looks_as', coalesce(maker, '00000000-0000-0000-0000-000000000000')::text, true);
  PERFORM look_around(maker);
END $$;

-- The migrations, and the functions that keep sums and search entries, see all; requests and jobs what is set.
CREATE FUNCTION sees_everything() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
$$ SELECT current_user <> 'cadans_app' OR coalesce(current_setting('cadans.sees', true) = 'all', false) $$;

CREATE FUNCTION seen_owners() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(nullif(nullif(current_setting('cadans.sees', true), ''), 'all')::uuid[], '{}')
$$;

-- Does the transaction see rows of this owner? For functions of the schema's owner, which pass by the policies.
CREATE FUNCTION owner_seen(owner_id uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT coalesce(current_setting('cadans.sees', true) = 'all', false)
    OR coalesce(owner_id, '00000000-0000-0000-0000-000000000000') = ANY (public.seen_owners())
$$;

-- The questions below are asked of single rows, and only where somebody does not see everything. They pass by the
-- policies, so that no policy asks itself; each compares with what the transaction sees.

CREATE FUNCTION deal_seen(of_deal uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER COST 20
SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM deal d
    WHERE d.organisation_id = current_organisation() AND d.id = of_deal AND owner_seen(d.owner_id));
END $$;

-- Whoever sees a deal sees whom it is with.
CREATE FUNCTION account_has_seen_deal(of_account uuid) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER COST 20 SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM deal d
    WHERE d.organisation_id = current_organisation() AND d.account_id = of_account AND owner_seen(d.owner_id));
END $$;

CREATE FUNCTION account_seen(of_account uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER COST 20
SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM account a
    WHERE a.organisation_id = current_organisation() AND a.id = of_account
      AND (owner_seen(a.owner_id) OR account_has_seen_deal(a.id)));
END $$;

CREATE FUNCTION contact_in_seen_deal(of_contact uuid) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER COST 20 SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM deal d
      WHERE d.organisation_id = current_organisation() AND d.contact_id = of_contact AND owner_seen(d.owner_id))
    OR EXISTS (SELECT FROM deal_contact_part p
      JOIN deal d ON d.organisation_id = p.organisation_id AND d.id = p.deal_id
      WHERE p.organisation_id = current_organisation() AND p.contact_id = of_contact AND owner_seen(d.owner_id));
END $$;

CREATE FUNCTION contact_seen(of_contact uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER COST 20
SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM contact c
    WHERE c.organisation_id = current_organisation() AND c.id = of_contact
      AND (c.account_id IS NULL OR account_seen(c.account_id) OR contact_in_seen_deal(c.id)));
END $$;

-- What is said or planned about something is seen with it; what is about nothing, with whose it is.
CREATE FUNCTION about_seen(of_deal uuid, of_account uuid, of_contact uuid, of_member uuid) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE COST 20 AS $$
BEGIN
  RETURN CASE
    WHEN of_deal IS NOT NULL THEN deal_seen(of_deal)
    WHEN of_account IS NOT NULL THEN account_seen(of_account)
    WHEN of_contact IS NOT NULL THEN contact_seen(of_contact)
    ELSE owner_seen(of_member)
  END;
END $$;

-- A row that names what it is about in columns called deal_id, account_id and contact_id, whichever it has.
CREATE FUNCTION about_row_seen(said jsonb) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE COST 20 AS $$
BEGIN
  RETURN about_seen((said ->> 'deal_id')::uuid, (said ->> 'account_id')::uuid, (said ->> 'contact_id')::uuid,
    coalesce(said ->> 'member_id', said ->> 'author_id')::uuid);
END $$;

CREATE FUNCTION note_seen(of_note uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER COST 20
SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM note n
    WHERE n.organisation_id = current_organisation() AND n.id = of_note AND about_row_seen(to_jsonb(n)));
END $$;

-- Does the transaction see what this names? What it does not know belongs to those who see everything.
CREATE FUNCTION subject_seen(kind text, of_id uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER
COST 20 SET search_path = public, pg_temp AS $$
BEGIN
  IF coalesce(current_setting('cadans.sees', true) = 'all', false) THEN RETURN true; END IF;
  CASE kind
    WHEN 'deal' THEN RETURN deal_seen(of_id);
    WHEN 'account' THEN RETURN account_seen(of_id);
    WHEN 'contact' THEN RETURN contact_seen(of_id);
    WHEN 'note' THEN RETURN note_seen(of_id);
    WHEN 'quote' THEN RETURN EXISTS (SELECT FROM quote q
      WHERE q.organisation_id = current_organisation() AND q.id = of_id AND deal_seen(q.deal_id));
    WHEN 'activity' THEN RETURN EXISTS (SELECT FROM activity a
      WHERE a.organisation_id = current_organisation() AND a.id = of_id
        AND (a.member_id = current_member() OR about_row_seen(to_jsonb(a))));
    WHEN 'task' THEN RETURN EXISTS (SELECT FROM task t
      WHERE t.organisation_id = current_organisation() AND t.id = of_id
        AND (t.member_id = current_member() OR t.made_by_id = current_member() OR about_row_seen(to_jsonb(t))));
    WHEN 'export' THEN RETURN EXISTS (SELECT FROM export e
      WHERE e.organisation_id = current_organisation() AND e.id = of_id AND e.asked_by_id = current_member());
    WHEN 'organisation', 'product', 'competitor' THEN RETURN true;
    ELSE RETURN false;
  END CASE;
END $$;

CREATE FUNCTION file_seen(of_file uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER COST 20
SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM stored_file f
    WHERE f.organisation_id = current_organisation() AND f.id = of_file AND subject_seen(f.owner_kind, f.owner_id));
END $$;

CREATE FUNCTION bulk_change_is_own(of_bulk uuid) RETURNS boolean
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER COST 20 SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT FROM bulk_change b
    WHERE b.organisation_id = current_organisation() AND b.id = of_bulk AND b.member_id = current_member());
END $$;

-- Of what was told by the bell, what is about something out of sight is put away with it.
CREATE FUNCTION news_seen(kind text, of_subject uuid) RETURNS boolean LANGUAGE plpgsql STABLE PARALLEL SAFE COST 20 AS $$
BEGIN
  IF of_subject IS NULL OR split_part(kind, '.', 1) NOT IN ('deal', 'account', 'contact', 'note', 'quote', 'activity')
  THEN RETURN true; END IF;
  RETURN subject_seen(split_part(kind, '.', 1), of_subject);
END $$;

-- Puts a table behind what the transaction sees, besides the organisation's wall. `seen` is asked of each row where
-- somebody does not see everything: `CALL keep_in_sight('deal_line', 'deal_seen(deal_id)')`.
CREATE PROCEDURE keep_in_sight(target regclass, seen text, commands text[] DEFAULT '{ALL}') LANGUAGE plpgsql AS $$
DECLARE command text;
BEGIN
  FOREACH command IN ARRAY commands LOOP
    EXECUTE format(
      'CREATE POLICY %I ON %s AS RESTRICTIVE FOR %s USING ((SELECT sees_everything()) OR %s)%s',
      CASE command WHEN 'ALL' THEN 'in_sight' ELSE 'in_sight_to_' || lower(command) END,
      target, command, seen, CASE command WHEN 'UPDATE' THEN ' WITH CHECK (true)' ELSE '' END);
  END LOOP;
END $$;

-- Whoever makes an account or deal may make it for somebody whose rows they do not see.
CALL keep_in_sight('deal',
  'coalesce(owner_id, ''00000000-0000-0000-0000-000000000000'') = ANY ((SELECT seen_owners())::uuid[])',
  '{SELECT,UPDATE,DELETE}');
CALL keep_in_sight('account',
  'coalesce(owner_id, ''00000000-0000-0000-0000-000000000000'') = ANY ((SELECT seen_owners())::uuid[])'
  ' OR account_has_seen_deal(id)',
  '{SELECT,UPDATE,DELETE}');
CALL keep_in_sight('contact', 'account_id IS NULL OR account_seen(account_id) OR contact_in_seen_deal(id)');

CALL keep_in_sight('account_last_contact', 'account_seen(account_id)');
CALL keep_in_sight('consent',
  '(account_id IS NOT NULL AND account_seen(account_id)) OR (contact_id IS NOT NULL AND contact_seen(contact_id))');
CALL keep_in_sight('likeness_key', 'subject_seen(kind, id)');
CALL keep_in_sight('likeness_verdict', '(subject_seen(kind, low_id) AND subject_seen(kind, high_id))');
CALL keep_in_sight('merge', '(subject_seen(kind, winner_id) AND subject_seen(kind, loser_id))');

CALL keep_in_sight('deal_result', 'deal_seen(deal_id)');
CALL keep_in_sight('deal_event', 'deal_seen(deal_id)');
CALL keep_in_sight('deal_approval', 'deal_seen(deal_id)');
CALL keep_in_sight('deal_line', 'deal_seen(deal_id)');
CALL keep_in_sight('deal_contact_part', 'deal_seen(deal_id)');
CALL keep_in_sight('deal_competitor', 'deal_seen(deal_id)');
CALL keep_in_sight('quote', 'deal_seen(deal_id)');
CALL keep_in_sight('note', 'about_row_seen(to_jsonb(note))');
CALL keep_in_sight('note_mention', 'note_seen(note_id)');
CALL keep_in_sight('activity',
  'member_id = (SELECT current_member()) OR about_seen(deal_id, account_id, contact_id, member_id)');
CALL keep_in_sight('task',
  'member_id = (SELECT current_member()) OR made_by_id = (SELECT current_member())'
  ' OR about_seen(deal_id, account_id, contact_id, member_id)');
CALL keep_in_sight('notice', '(member_id = (SELECT current_member()) AND news_seen(kind, subject_id))',
  '{SELECT,UPDATE,DELETE}');

CALL keep_in_sight('stored_file', 'subject_seen(owner_kind, owner_id)');
CALL keep_in_sight('file_chunk', 'file_seen(file_id)');
CALL keep_in_sight('export', 'asked_by_id = (SELECT current_member())');
CALL keep_in_sight('bulk_change', 'owner_seen(member_id)');
CALL keep_in_sight('bulk_change_row', 'deal_seen(deal_id) OR bulk_change_is_own(bulk_change_id)');

CALL keep_in_sight('weekly_sum', 'member_id = ANY ((SELECT seen_owners())::uuid[])');
CALL keep_in_sight('phase_sum', 'owner_id = ANY ((SELECT seen_owners())::uuid[])');

-- What happened is written down whoever sees it, and read by who sees what it happened to.
CALL keep_in_sight('audit_entry',
  '(subject_kind IN (''deal'', ''account'', ''contact'', ''note'', ''quote'', ''activity'', ''task'')'
  ' AND subject_seen(subject_kind, subject_id))', '{SELECT}');

-- An import matches with everything that is there, and an export to other programs tells of everything.
CALL keep_in_sight('import', 'false');
CALL keep_in_sight('import_file', 'false');
CALL keep_in_sight('import_chunk', 'false');
CALL keep_in_sight('import_problem', 'false');
CALL keep_in_sight('import_change', 'false');
CALL keep_in_sight('import_mark', 'false');
CALL keep_in_sight('import_stay', 'false');
CALL keep_in_sight('webhook_message', 'false');
CALL keep_in_sight('webhook_delivery', 'false');
CALL keep_in_sight('webhook_attempt', 'false');

-- What is kept up to date in the transaction of a write is kept up to date whoever writes, also where the write goes
-- beyond what they see: the sums of a colleague to whom a deal is handed over.
ALTER FUNCTION count_deals() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION count_activities() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION sum_deals_by_phase() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION weigh_phase_anew() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION add_last_contact() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION change_last_contact() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION remove_last_contact() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION keep_likeness_keys() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION refuse_account_circle() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION delete_files_of_owner() SECURITY DEFINER SET search_path = public, pg_temp;
