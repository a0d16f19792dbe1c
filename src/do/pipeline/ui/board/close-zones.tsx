import { useDroppable } from '@dnd-kit/core';
import { LostIcon, TrophyIcon, type Icon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { pipelineMessages } from '../messages.ts';
import css from './board.module.css';

/** Where a card is dropped to close its deal; there only while one is dragged. */
export function CloseZones() {
  const words = useWords(pipelineMessages);
  return (
    <div className={css.zones}>
      <Zone icon={LostIcon} id="lost" name={words.dropLost} says={words.dropLostSays} />
      <Zone icon={TrophyIcon} id="won" name={words.dropWon} says={words.dropWonSays} />
    </div>
  );
}

function Zone(props: { id: 'won' | 'lost'; name: string; says: string; icon: Icon }) {
  const { id, name, says, icon: Sign } = props;
  const { setNodeRef, isOver } = useDroppable({ id });
  return (
    <div className={css.zone} data-over={isOver || undefined} ref={setNodeRef}>
      <Sign size={22} />
      <strong>{name}</strong>
      <span>{says}</span>
    </div>
  );
}
