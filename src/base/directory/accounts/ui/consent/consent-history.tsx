import { formatDate } from '#base/i18n/format.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { Consent } from '../../consent-contract.ts';
import { consentMessages } from '../../consent-messages.ts';
import css from './consent.module.css';

/** Everything that was said, the newest first. */
export function ConsentHistory(props: { consents: readonly Consent[]; isContact: boolean }) {
  const { consents, isContact } = props;
  const words = useWords(consentMessages);
  const language = useLanguage();
  const answers = { given: words.given, refused: words.refusedAnswer, unknown: words.unknown };
  return (
    <section aria-label={words.history} className={css.history}>
      <h3>{words.history}</h3>
      {consents.length === 0 ? (
        <p className={css.soft}>{words.noHistory}</p>
      ) : (
        <ol>
          {consents.map((one) => (
            <li key={one.id}>
              <span className={css.when}>{formatDate(one.onDate, language)}</span>
              <span>
                <strong>{words[one.channel]}</strong> {answers[one.answer].toLowerCase()}
                {isContact && one.contactId === null ? ` (${words.ofAccount})` : ''}
                <span className={css.soft}>
                  {' · '}
                  {[one.source, one.recordedBy ? words.by(one.recordedBy.name) : null]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
                {one.proof ? <q className={css.proof}>{one.proof}</q> : null}
                {one.proofLink ? (
                  <>
                    {' '}
                    <a href={one.proofLink} rel="noreferrer noopener" target="_blank">
                      {words.openProof}
                    </a>
                  </>
                ) : null}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
