-- Tasks with their reminders, and the notices behind the bell.

CREATE TABLE task (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  note text,
  kind text NOT NULL DEFAULT 'to-do'
    CHECK (kind IN ('to-do', 'call', 'email', 'visit', 'prepare', 'invoice', 'aftercare')),
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'done', 'skipped', 'removed')),
  priority text NOT NULL DEFAULT 'normal' CHECK (priority IN ('normal', 'high')),
  due_on date NOT NULL,
  due_time text CHECK (due_time ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  -- Before the due time; before nine in the morning where there is none.
  remind_minutes integer CHECK (remind_minutes BETWEEN 0 AND 43200),
  remind_at timestamptz,
  reminded_at timestamptz,
  recurrence jsonb,
  -- The next of the series, made when this one was done or skipped.
  next_id uuid,
  member_id uuid,
  made_by_id uuid,
  deal_id uuid,
  account_id uuid,
  contact_id uuid,
  -- What asked for it, where a rule did: `after-order invoice`. With the deal, so that it is asked once.
  source text,
  ended_at timestamptz,
  ended_by_id uuid,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE SET NULL (member_id),
  FOREIGN KEY (organisation_id, made_by_id) REFERENCES member ON DELETE SET NULL (made_by_id),
  FOREIGN KEY (organisation_id, deal_id) REFERENCES deal ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, account_id) REFERENCES account ON DELETE CASCADE,
  FOREIGN KEY (organisation_id, contact_id) REFERENCES contact ON DELETE SET NULL (contact_id),
  CHECK ((status = 'open') = (ended_at IS NULL))
);
CREATE INDEX task_open ON task (organisation_id, member_id, due_on, id) WHERE status = 'open';
CREATE INDEX task_open_all ON task (organisation_id, due_on, id) WHERE status = 'open';
CREATE INDEX task_done ON task (organisation_id, member_id, ended_at DESC, id) WHERE status = 'done';
CREATE INDEX task_deal ON task (organisation_id, deal_id, due_on) WHERE deal_id IS NOT NULL;
CREATE INDEX task_account ON task (organisation_id, account_id, due_on) WHERE account_id IS NOT NULL;
CREATE INDEX task_contact ON task (organisation_id, contact_id) WHERE contact_id IS NOT NULL;
CALL protect('task');

-- How somebody wants to be reminded by e-mail; without a row: a list in the morning.
CREATE TABLE task_reminder_choice (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  member_id uuid NOT NULL,
  mail_at_moment boolean NOT NULL,
  mail_in_morning boolean NOT NULL,
  PRIMARY KEY (organisation_id, member_id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE CASCADE
);
CALL protect('task_reminder_choice');

-- What somebody is told by the bell. The words are kept as they were said, in both languages.
CREATE TABLE notice (
  organisation_id uuid NOT NULL REFERENCES organisation ON DELETE CASCADE,
  id uuid NOT NULL,
  member_id uuid NOT NULL,
  kind text NOT NULL,
  says jsonb NOT NULL,
  path text NOT NULL CHECK (path ~ '^/[^/]' OR path = '/'),
  subject_id uuid,
  at timestamptz NOT NULL,
  read_at timestamptz,
  PRIMARY KEY (organisation_id, id),
  FOREIGN KEY (organisation_id, member_id) REFERENCES member ON DELETE CASCADE
);
CREATE INDEX notice_member ON notice (organisation_id, member_id, at DESC, id);
CREATE INDEX notice_unread ON notice (organisation_id, member_id) WHERE read_at IS NULL;
CALL protect('notice');
