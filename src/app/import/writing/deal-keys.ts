import { createHash } from 'node:crypto';

import { nameKey } from '#app/import/rules/name-key.ts';
import type { DealRecord } from '#app/import/rules/records.ts';

/**
 * The key by which a deal is known again: its id in the old system. Where the file has none it is a fingerprint of
 * title, account and opening day, and which of the deals that share these it is, so that two deals that are alike
 * stay two.
 */
export function dealKeys(): (record: DealRecord) => string {
  const alike = new Map<string, number>();
  return ({ externalId, title, accountName, accountExternalId, openedOn }) => {
    if (externalId !== null) return externalId;
    const said = [title, accountExternalId ?? accountName ?? '', openedOn ?? ''].map(nameKey).join('\n');
    const number = (alike.get(said) ?? 0) + 1;
    alike.set(said, number);
    return `import:${createHash('sha256').update(`${said}\n${number}`).digest('hex').slice(0, 32)}`;
  };
}
