import { formatDateShort } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { CopyField } from '#base/ui-kit/copy-field.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { peopleMessages } from '../messages.ts';

/** A link that is shown once, to copy and hand over. */
export function LinkToGive(props: { link: string; says: string; expiresAt: string }) {
  const { link, says, expiresAt } = props;
  const words = useWords(peopleMessages);
  const language = useLanguage();
  const until = formatDateShort(expiresAt.slice(0, 10) as IsoDate, language);
  return (
    <>
      <p>{says}</p>
      <CopyField hint={words.until(until)} label={words.link} value={link} />
    </>
  );
}
