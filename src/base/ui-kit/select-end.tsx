import { IconButton } from './icon-button.tsx';
import { ChevronDownIcon, CloseIcon } from './icons.tsx';
import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import css from './field.module.css';
import own from './select-field.module.css';

/** At the end of a field with choices: back to nothing where that may be, or the arrow that says what it is. */
export function SelectEnd({ onClear }: { onClear: (() => void) | null }) {
  const words = useWords(kitMessages);
  return (
    <span className={css.end}>
      {onClear ? (
        <IconButton icon={CloseIcon} label={words.clear} onClick={onClear} small />
      ) : (
        <span className={own.arrow}>
          <ChevronDownIcon size={18} />
        </span>
      )}
    </span>
  );
}
