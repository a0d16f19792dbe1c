import type { Brand } from './brand.ts';

/** Minted by the session, the API key check, the check of secret links, the job runner and the command line only; never read from a URL or a body. */
export type OrganisationId = Brand<string, 'OrganisationId'>;
export type MemberId = Brand<string, 'MemberId'>;
export type TeamId = Brand<string, 'TeamId'>;
export type AccountId = Brand<string, 'AccountId'>;
export type ContactId = Brand<string, 'ContactId'>;
export type ProductId = Brand<string, 'ProductId'>;
export type CompetitorId = Brand<string, 'CompetitorId'>;
export type CycleId = Brand<string, 'CycleId'>;
export type PhaseId = Brand<string, 'PhaseId'>;
export type CriterionId = Brand<string, 'CriterionId'>;
export type LossReasonId = Brand<string, 'LossReasonId'>;
export type DealId = Brand<string, 'DealId'>;
export type ActivityId = Brand<string, 'ActivityId'>;
export type WebhookId = Brand<string, 'WebhookId'>;
export type ApiKeyId = Brand<string, 'ApiKeyId'>;
export type BulkChangeId = Brand<string, 'BulkChangeId'>;
export type SavedViewId = Brand<string, 'SavedViewId'>;
export type ApprovalId = Brand<string, 'ApprovalId'>;
export type ExportId = Brand<string, 'ExportId'>;
export type ImportId = Brand<string, 'ImportId'>;
export type MappingId = Brand<string, 'MappingId'>;
export type ScheduleId = Brand<string, 'ScheduleId'>;
export type LineId = Brand<string, 'LineId'>;
export type NoteId = Brand<string, 'NoteId'>;
export type QuoteId = Brand<string, 'QuoteId'>;
export type FileId = Brand<string, 'FileId'>;
export type CustomFieldId = Brand<string, 'CustomFieldId'>;
export type MergeId = Brand<string, 'MergeId'>;
export type JobId = Brand<string, 'JobId'>;
export type TaskId = Brand<string, 'TaskId'>;
export type ActionId = Brand<string, 'ActionId'>;
export type MeetingSeriesId = Brand<string, 'MeetingSeriesId'>;
export type MeetingId = Brand<string, 'MeetingId'>;
export type MeetingItemId = Brand<string, 'MeetingItemId'>;
export type SignalId = Brand<string, 'SignalId'>;
export type NoticeId = Brand<string, 'NoticeId'>;
export type FigureCommentId = Brand<string, 'FigureCommentId'>;
export type WallId = Brand<string, 'WallId'>;
export type StaffConsentId = Brand<string, 'StaffConsentId'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Is this text a lower-case UUID? */
export function isUuid(text: string): boolean {
  return uuid.test(text);
}

/**
 * A UUID of version 7 (RFC 9562 § 5.7): 48 bits of milliseconds, then randomness, so that ids sort by
 * the time at which they were made and stand near each other in an index.
 * @param millis milliseconds since 1970
 * @param random 10 random bytes
 */
export function uuidV7(millis: number, random: Uint8Array): string {
  const time = millis.toString(16).padStart(12, '0');
  const byte = (i: number) => random[i] ?? 0;
  const hex = (n: number) => n.toString(16).padStart(2, '0');
  const version = `7${(((byte(0) & 0x0f) << 8) | byte(1)).toString(16).padStart(3, '0')}`;
  const variant = hex((byte(2) & 0x3f) | 0x80) + hex(byte(3));
  const rest = [4, 5, 6, 7, 8, 9].map((i) => hex(byte(i))).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${rest}`;
}
