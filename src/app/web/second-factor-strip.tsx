import { formatDateShort } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { securityMessages } from '#base/auth/security/messages.ts';
import { ButtonLink } from '#base/ui-kit/button.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import css from './second-factor-strip.module.css';

/** Says on every screen from when on one only gets in with a second step, to whoever has none yet. */
export function SecondFactorStrip({ due }: { due: string }) {
  const words = useWords(securityMessages);
  const language = useLanguage();
  return (
    <div className={css.strip}>
      <span>{words.duePrompt(formatDateShort(due.slice(0, 10) as IsoDate, language))}</span>
      <ButtonLink small to="/settings/security">
        {words.setUpNow}
      </ButtonLink>
    </div>
  );
}
