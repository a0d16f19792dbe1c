import { ConflictDialog } from '#base/ui-kit/conflict-dialog.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { routingMessages } from '../messages.ts';
import type { CellClash } from '../rules/cell-edits.ts';
import type { CellContent } from '../rules/grid-edits.ts';
import { timeInWords } from '../rules/time-words.ts';
import type { Names } from './use-names.ts';
import type { CellConflict as Conflict } from './use-routing.ts';

const keyOf = ({ side, channel, kind }: CellClash) => `${side} ${channel} ${kind}`;

/** Two filled the same cell at once: what each wrote, to choose from. */
export function CellConflict(props: {
  conflict: Conflict;
  names: Names;
  onSettle: (own: readonly CellClash[]) => void;
}) {
  const { conflict, names, onSettle } = props;
  const words = useWords(routingMessages);
  const language = useLanguage();
  const says = (content: CellContent | null) => {
    if (content === null) return words.hole;
    if (content.teamId === null) return words.notHere;
    return [
      names.team(content.teamId),
      content.withinMinutes === null ? null : words.inTime(timeInWords(content.withinMinutes, language)),
      content.fallbackTeamId === null ? null : words.otherwise(names.team(content.fallbackTeamId)),
      content.opening === null ? null : words.ownHours.toLowerCase(),
    ]
      .filter((part) => part !== null)
      .join(', ');
  };
  return (
    <ConflictDialog
      busy={false}
      lines={conflict.clashes.map((clash) => ({
        key: keyOf(clash),
        name: words.cellTitle(names.kind(clash.kind), names.channel(clash.channel)),
        before: says(clash.was),
        yours: says(clash.to),
        now: says(clash.now),
      }))}
      onKeep={(own) => onSettle(conflict.clashes.filter((clash) => own.has(keyOf(clash))))}
      onLeave={() => onSettle([])}
      says={words.conflictSays}
    />
  );
}
