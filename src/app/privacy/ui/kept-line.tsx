import { formatDate } from '#base/i18n/format.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { Preview } from '../contract.ts';
import { privacyMessages } from '../messages.ts';
import css from './privacy.module.css';

/** Something that stays, why, and until when. */
export function KeptLine({ kept: { what, count, until } }: { kept: Preview['kept'][number] }) {
  const words = useWords(privacyMessages);
  const language = useLanguage();
  return (
    <li>
      {words[`kept-${what}`](count)}
      {until === null ? null : (
        <span className={css.soft}> · {words.keptUntil(formatDate(until, language))}</span>
      )}
    </li>
  );
}
