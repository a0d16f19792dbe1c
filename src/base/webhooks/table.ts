import type { ColumnType, Generated } from 'kysely';

import type { MemberId, OrganisationId, WebhookId } from '#base/kernel/id.ts';

import type { WebhookEvent } from './rules.ts';

export type DisabledBecause = 'by-hand' | 'gone' | 'failing';
export type DeliveryState = 'waiting' | 'delivered' | 'failed';

export interface WebhookTable {
  organisation_id: OrganisationId;
  id: WebhookId;
  url: string;
  description: string | null;
  events: ColumnType<WebhookEvent[], readonly WebhookEvent[], readonly WebhookEvent[]>;
  /** Closed with the installation's secret. */
  secret_sealed: string;
  disabled_at: Date | null;
  disabled_because: DisabledBecause | null;
  failing_since: Date | null;
  created_by_id: MemberId | null;
  version: Generated<number>;
  created_at: Generated<Date>;
}

export interface WebhookMessageTable {
  organisation_id: OrganisationId;
  id: string;
  type: string;
  at: Date;
  /** JSON, as it is signed and sent. */
  body: string;
}

export interface WebhookDeliveryTable {
  organisation_id: OrganisationId;
  webhook_id: WebhookId;
  message_id: string;
  state: ColumnType<DeliveryState, DeliveryState | undefined, DeliveryState>;
  attempts: Generated<number>;
  next_at: ColumnType<Date, Date | undefined, Date>;
}

export interface WebhookAttemptTable {
  organisation_id: OrganisationId;
  id: string;
  webhook_id: WebhookId;
  message_id: string;
  at: Date;
  millis: number;
  status: number | null;
  error: string | null;
  answer: string | null;
}

declare module '#base/db/database.ts' {
  interface Database {
    webhook: WebhookTable;
    webhook_message: WebhookMessageTable;
    webhook_delivery: WebhookDeliveryTable;
    webhook_attempt: WebhookAttemptTable;
  }
}
