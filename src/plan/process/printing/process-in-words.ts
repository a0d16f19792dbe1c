import { wordsOf } from '#base/i18n/messages.ts';
import type { Language } from '#base/kernel/language.ts';
import type { NamedRole } from '#plan/roles/catalogue.ts';

import { nameIn, sublineIn } from '../open/words.ts';
import type { ProcessModel } from '../rules/model.ts';
import { outlineOf } from '../rules/outline.ts';
import { printMessages } from './print-messages.ts';

/**
 * A drawing for whoever listens to it: its steps in the order of time, each with its lane, who does it, how long it
 * takes and where it leads to.
 */
export function processInWords(
  model: Pick<ProcessModel, 'lanes' | 'nodes' | 'arrows'>,
  language: Language,
  roles: readonly NamedRole[] = [],
): string {
  const words = wordsOf(printMessages, language);
  const laneOf = new Map(model.lanes.map(({ id, name }) => [id, name]));
  const steps = outlineOf(model).map(({ node, exits }, i) => {
    const leads = exits.map(({ arrow, to }) => {
      const there = nameIn(language, to);
      return arrow.name?.trim() ? words.when(arrow.name.trim(), there) : words.leadsTo(there);
    });
    const about = [laneOf.get(node.laneId), sublineIn(language, node, roles)].filter(Boolean).join(' · ');
    return [
      `${i + 1}. ${nameIn(language, node)}`,
      about && ` (${about})`,
      leads.length > 0 && `: ${leads.join('; ')}`,
    ]
      .filter(Boolean)
      .join('');
  });
  return [words.inOrder, ...steps].join('\n');
}
