import { isBlank } from '#base/kernel/rich-text.ts';

import { finding, type Finding } from './finding.ts';
import type { Paths } from './paths.ts';

/** Is there somebody who does it? */
export function noResponsible({ work }: Paths): Finding[] {
  return work
    .filter(({ role }) => role === null)
    .map(({ id, name }) => finding('no-responsible', 'warning', { kind: 'node', id }, { what: name }));
}

/** Does everybody know when it is done? */
export function noResult({ work }: Paths): Finding[] {
  return work
    .filter(({ result, criterionIds }) => result.trim() === '' && criterionIds.length === 0)
    .map(({ id, name }) => finding('no-result', 'warning', { kind: 'node', id }, { what: name }));
}

/** Does it say how to do it? Steps that are a building block say it there. */
export function noManual({ work }: Paths): Finding[] {
  return work
    .filter(({ manual, calls, kind }) => kind === 'step' && calls === null && isBlank(manual ?? undefined))
    .map(({ id, name }) => finding('no-manual', 'hint', { kind: 'node', id }, { what: name }));
}
