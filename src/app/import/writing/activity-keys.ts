import { createHash } from 'node:crypto';

import type { ActivityRecord } from '#app/import/rules/records.ts';

/** The key by which an activity is known again: its id, else a fingerprint of what it says and which of those alike it is. */
export function activityKeys(): (record: ActivityRecord) => string {
  const alike = new Map<string, number>();
  return (record) => {
    if (record.externalId !== null) return record.externalId;
    const { kind, at, note, memberName, dealName, dealExternalId, accountName, contactName } = record;
    const parts = [kind, at, note, memberName, dealName, dealExternalId, accountName, contactName];
    const said = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 28);
    const number = (alike.get(said) ?? 0) + 1;
    alike.set(said, number);
    return `import:${said}${number.toString(16).padStart(4, '0')}`;
  };
}
