import { CheckIcon, WarningIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { onceMessages } from '../messages.ts';
import css from './once.module.css';

const atOnce = 6;

/** What a time breaks where it is put, or that it fits there. */
export function BreakNote({ said }: { said: readonly string[] }) {
  const words = useWords(onceMessages);
  if (said.length === 0)
    return (
      <p className={css.fits} role="status">
        <CheckIcon size={16} /> {words.fits}
      </p>
    );
  return (
    <div className={css.breaks} role="status">
      <strong>
        <WarningIcon size={16} /> {words.breaks}
      </strong>
      <ul>
        {said.slice(0, atOnce).map((text) => (
          <li key={text}>{text}</li>
        ))}
        {said.length > atOnce ? <li>{`+ ${said.length - atOnce}`}</li> : null}
      </ul>
    </div>
  );
}
