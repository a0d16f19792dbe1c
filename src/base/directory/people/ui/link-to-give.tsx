import { formatDateShort } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { CopyIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { peopleMessages } from '../messages.ts';
import css from './people.module.css';

/** A link that is shown once, to copy and hand over. */
export function LinkToGive(props: { link: string; says: string; expiresAt: string }) {
  const { link, says, expiresAt } = props;
  const words = useWords(peopleMessages);
  const language = useLanguage();
  const toast = useToast();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link);
      toast({ text: words.copied });
    } catch {
      // Without https a browser keeps its clipboard to itself.
      toast({ text: words.copyFailed, bad: true });
    }
  };
  return (
    <>
      <p>{says}</p>
      <div className={css.link}>
        <TextField
          hint={words.until(formatDateShort(expiresAt.slice(0, 10) as IsoDate, language))}
          label={words.link}
          onChange={() => {}}
          onFocus={(event) => event.target.select()}
          readOnly
          value={link}
        />
        <Button icon={CopyIcon} onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
    </>
  );
}
