import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId, OrganisationId, SignalId } from '#base/kernel/id.ts';
import type { AnswerKind, SetAsideReason } from '#check/signals/rules/states.ts';

/** What people said of a signal; added and read, never changed. */
export interface SignalAnswerTable {
  organisation_id: OrganisationId;
  id: string;
  signal_id: SignalId;
  kind: AnswerKind;
  reason: SetAsideReason | null;
  note: string | null;
  holds_from: IsoDate | null;
  by_member_id: MemberId | null;
  at: Date;
}

declare module '#base/db/database.ts' {
  interface Database {
    signal_answer: SignalAnswerTable;
  }
}
