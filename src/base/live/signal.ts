import { isUuid, type OrganisationId } from '#base/kernel/id.ts';

import { liveKinds, type Change, type LiveKind } from './contract.ts';

/** The channel and the words of `tell_changes()`, migration 0034. */
export const channel = 'cadans_live';

/** Something changed, or who sees what did (`sight`). */
export type Signal = { organisationId: OrganisationId; change: Change | 'sight' };

/** `organisation kind id version`; null where it says something that this version does not know. */
export function readSignal(payload: string): Signal | null {
  const [organisationId = '', kind = '', id = '', version = ''] = payload.split(' ');
  if (!isUuid(organisationId)) return null;
  if (kind === 'sight') return { organisationId: organisationId as OrganisationId, change: 'sight' };
  if (!isLiveKind(kind) || (id !== '*' && !isUuid(id))) return null;
  return {
    organisationId: organisationId as OrganisationId,
    change: {
      kind,
      id: id === '*' ? null : id,
      version: /^\d{1,9}$/.test(version) ? Number(version) : null,
    },
  };
}

function isLiveKind(kind: string): kind is LiveKind {
  return (liveKinds as readonly string[]).includes(kind);
}
