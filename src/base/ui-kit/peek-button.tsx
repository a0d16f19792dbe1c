import { use } from 'react';
import { IconButton } from './icon-button.tsx';
import { PeekIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { Peeking } from './peek-frame.tsx';

/** Looks into an entry of a list, beside the list; nothing where there is no frame for that. */
export function PeekButton(props: { of: string; stop: boolean; className?: string | undefined }) {
  const { of, stop, className } = props;
  const words = useWords(kitMessages);
  const peeking = use(Peeking);
  if (!peeking) return null;
  return (
    <IconButton
      aria-expanded={peeking.shown === of}
      className={className}
      icon={PeekIcon}
      label={words.peek}
      onClick={() => peeking.toggle(of)}
      small
      tabIndex={stop ? 0 : -1}
    />
  );
}
