import type { ColumnType } from 'kysely';

import type { MemberId, NoticeId, OrganisationId } from '#base/kernel/id.ts';
import type { Language } from '#base/kernel/language.ts';

interface NoticeTable {
  organisation_id: OrganisationId;
  id: NoticeId;
  member_id: MemberId;
  kind: string;
  says: ColumnType<Record<Language, string>, string, string>;
  path: string;
  subject_id: string | null;
  quote: string | null;
  at: Date;
  read_at: Date | null;
}

/** How somebody wants to be reminded by e-mail. */
interface TaskReminderChoiceTable {
  organisation_id: OrganisationId;
  member_id: MemberId;
  mail_at_moment: boolean;
  mail_in_morning: boolean;
}

declare module '#base/db/database.ts' {
  interface Database {
    notice: NoticeTable;
    task_reminder_choice: TaskReminderChoiceTable;
  }
}
