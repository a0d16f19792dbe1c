import { decisionPartIn } from './decision-part.ts';
import type { RecordParts } from './record-parts.ts';
import type { PartRecord } from './records.ts';

const yes = /^(?:1|true|yes|y|ja|j|waar|x)$/i;

/** Who has which part in the decision about which deal; one whose part is not told or not known comes along as `other`. */
export function partOf({ cells, idIn }: RecordParts, line: number): PartRecord | null {
  const dealExternalId = idIn('dealExternalId');
  const dealName = cells.text('dealName', 'required');
  if (dealExternalId === null && dealName === null) cells.problem('dealExternalId', 'deal-missing');
  const contactExternalId = idIn('contactExternalId');
  const contactName = cells.text('contactName', 'required');
  if (contactExternalId === null && contactName === null)
    cells.problem('contactExternalId', 'contact-missing');
  const text = cells.text('part');
  const part = text === null ? null : decisionPartIn(text);
  if (text !== null && part === null) cells.problem('part', 'part-unknown');
  return {
    target: 'parts',
    line,
    dealExternalId,
    dealName,
    contactExternalId,
    contactName,
    part: part ?? 'other',
    primary: yes.test(cells.text('primary') ?? ''),
  };
}
