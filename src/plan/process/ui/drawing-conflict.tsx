import { ConflictDialog } from '#base/ui-kit/conflict-dialog.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { designMessages } from '../design-messages.ts';
import { gone, type Clash } from '../rules/clashes.ts';
import type { ProcessModel } from '../rules/model.ts';
import { clashKey } from '../rules/session.ts';
import { useBoxWords } from './use-box-words.ts';
import type { Conflict } from './use-session.ts';

/** Two changed the same: one's own beside the other's, to choose from. */
export function DrawingConflict(props: {
  conflict: Conflict;
  model: ProcessModel;
  onSettle: (own: ReadonlySet<string>) => void;
}) {
  const { conflict, model, onSettle } = props;
  const words = useWords(designMessages);
  const { nameOf } = useBoxWords();
  const fieldWords: Record<string, string> = { ...words } as unknown as Record<string, string>;
  const name = ({ part, id, field }: Clash) => {
    const thing =
      part === 'node'
        ? model.nodes.find((one) => one.id === id)
        : part === 'lane'
          ? model.lanes.find((one) => one.id === id)
          : undefined;
    const said = field === null ? null : (fieldWords[field] ?? field);
    return [thing ? nameOf(thing) : null, typeof said === 'string' ? said : field].filter(Boolean).join(': ');
  };
  const value = (given: unknown): string => {
    if (given === gone) return words.conflictGone;
    if (typeof given === 'string' && given !== '') return given;
    if (typeof given === 'number') return String(given);
    return words.conflictThere;
  };
  return (
    <ConflictDialog
      busy={false}
      lines={conflict.clashes.map((clash) => ({
        key: clashKey(clash),
        name: name(clash),
        before: '',
        yours: value(clash.yours),
        now: value(clash.theirs),
      }))}
      onKeep={onSettle}
      onLeave={() => onSettle(new Set())}
      says={<p>{words.conflictSays}</p>}
    />
  );
}
