import { inLanguage } from '#base/kernel/language.ts';
import { ConflictDialog } from '#base/ui-kit/conflict-dialog.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { RhythmItem } from '../../item.ts';
import { checklistMessages } from './checklist-messages.ts';
import type { VerdictConflict } from './use-checklist.ts';
import { itemFacts, useItemWords, type ItemFact, type WrittenItem } from './use-item-words.ts';

/** Two judged one item at once. */
export function VerdictConflictDialog(props: {
  conflict: VerdictConflict;
  onSettle: (keepOwn: boolean) => void;
}) {
  const { conflict, onSettle } = props;
  const { before, wanted, now } = conflict;
  const words = useWords(checklistMessages);
  const language = useLanguage();
  return (
    <ConflictDialog
      busy={false}
      lines={[
        {
          key: 'verdict',
          name: words.verdict,
          before: words[before.verdict],
          yours: words[wanted],
          now: words[now.verdict],
        },
      ]}
      onKeep={(own) => onSettle(own.has('verdict'))}
      onLeave={() => onSettle(false)}
      says={<p>{words.meanwhile(inLanguage(now.name, language))}</p>}
    />
  );
}

/** Two changed one item at once: fact by fact, what the one wrote beside what stands there now. */
export function ItemConflictDialog(props: {
  start: WrittenItem;
  mine: WrittenItem;
  now: RhythmItem;
  items: readonly RhythmItem[];
  busy: boolean;
  error: unknown;
  onKeep: (own: ReadonlySet<ItemFact>) => void;
  onLeave: () => void;
}) {
  const { start, mine, now, items, busy, error, onKeep, onLeave } = props;
  const words = useWords(checklistMessages);
  const language = useLanguage();
  const { names, say } = useItemWords(items);
  return (
    <ConflictDialog
      busy={busy}
      error={error}
      key={now.version}
      lines={itemFacts.map((fact) => ({
        key: fact,
        name: names[fact],
        before: say(fact, start),
        yours: say(fact, mine),
        now: say(fact, now),
      }))}
      onKeep={(own) => onKeep(own as ReadonlySet<ItemFact>)}
      onLeave={onLeave}
      says={<p>{words.meanwhile(inLanguage(now.name, language))}</p>}
    />
  );
}
