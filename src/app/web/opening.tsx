import { useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { Progress } from '#base/ui-kit/progress.tsx';
import css from './opening.module.css';

/** A line along the top while a screen is on its way. */
export function Opening() {
  const words = useWords(kitMessages);
  return (
    <div className={css.line}>
      <Progress label={words.loading} thin />
    </div>
  );
}
