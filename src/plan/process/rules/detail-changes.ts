import { plainText } from '#base/kernel/rich-text.ts';

import type { ProcessNode } from './model.ts';

/** What is otherwise in the particulars of one step, as a person reads it. */
export type DetailChange =
  | { what: 'manual' | 'result'; before: string; after: string }
  | { what: 'checklist' | 'documents'; added: string[]; removed: string[] }
  | { what: 'phase' | 'block' };

/** In what the particulars of a step differ from what they were: manual, result, checklist, documents, phase, block. */
export function detailChanges(before: ProcessNode, after: ProcessNode): DetailChange[] {
  const changes: DetailChange[] = [];
  const text = (what: 'manual' | 'result', was: string, is: string) => {
    if (was !== is) changes.push({ what, before: was, after: is });
  };
  const list = (what: 'checklist' | 'documents', was: readonly string[], is: readonly string[]) => {
    const added = is.filter((one) => !was.includes(one));
    const removed = was.filter((one) => !is.includes(one));
    if (added.length + removed.length > 0) changes.push({ what, added, removed });
  };
  const manual = (node: ProcessNode) => (node.manual ? plainText(node.manual) : '');
  const documents = (node: ProcessNode) => node.documents.map(({ name, url }) => name || url);
  text('manual', manual(before), manual(after));
  text('result', before.result, after.result);
  list('checklist', before.checklist, after.checklist);
  list('documents', documents(before), documents(after));
  if (before.phaseId !== after.phaseId) changes.push({ what: 'phase' });
  if (before.calls !== after.calls) changes.push({ what: 'block' });
  return changes;
}
