import { useQuery } from '@tanstack/react-query';
import { formatDate } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { BrokenLoop } from '#base/ui-kit/broken-loop.tsx';
import { ButtonLink } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { HistoryIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { listErasures, type Erasure } from '../contract.ts';
import { privacyMessages } from '../messages.ts';
import { FindPerson } from './find-person.tsx';
import { KeptLine } from './kept-line.tsx';
import css from './privacy.module.css';
import { RetentionSheet } from './retention-sheet.tsx';

/** People's data: whose they are, how long they are kept, who was erased. For administrators. */
export function PrivacyScreen() {
  const words = useWords(privacyMessages);
  const { access } = useViewer();
  if (access !== 'administrator')
    return (
      <Page title={words.title} width="middle">
        <EmptyState picture={<BrokenLoop />} title={words.notYou}>
          {words.notYouSays}
        </EmptyState>
      </Page>
    );
  return (
    <Page
      actions={
        <ButtonLink icon={HistoryIcon} to="/history">
          {words.toHistory}
        </ButtonLink>
      }
      title={words.title}
      width="middle"
    >
      <p className={css.says}>{words.says}</p>
      <div className={css.parts}>
        <FindPerson />
        <RetentionSheet />
        <Register />
      </div>
    </Page>
  );
}

/** Who was erased, by whom, when and why, and what an administrator must know of backups. */
function Register() {
  const words = useWords(privacyMessages);
  const { data, error, refetch } = useQuery({
    queryKey: ['privacy', 'erasures'],
    queryFn: ({ signal }) => ask(listErasures, {}, { signal }),
  });
  return (
    <Sheet title={words.register}>
      {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={3} /> : null}
      {data?.erasures.length === 0 ? <p className={css.soft}>{words.registerNone}</p> : null}
      {data && data.erasures.length > 0 ? (
        <ul className={css.register}>
          {data.erasures.map((erasure) => (
            <ErasureLine erasure={erasure} key={erasure.id} />
          ))}
        </ul>
      ) : null}
      <h3 className={css.sub}>{words.backups}</h3>
      <p className={css.soft}>{words.backupsSay}</p>
    </Sheet>
  );
}

function ErasureLine({ erasure }: { erasure: Erasure }) {
  const words = useWords(privacyMessages);
  const language = useLanguage();
  const day = formatDate(erasure.at.slice(0, 10) as IsoDate, language);
  const lawful = erasure.kept.filter(({ until }) => until !== null);
  return (
    <li className={css.erasure}>
      <p>
        <strong>{erasure.pseudonym}</strong> <Badge>{words[erasure.kind]}</Badge>
      </p>
      <p className={css.soft}>{words.erasedBy(day, erasure.by ?? words.byRule)}</p>
      <p>{erasure.reason}</p>
      {lawful.length > 0 ? (
        <ul className={css.kept}>
          {lawful.map((kept) => (
            <KeptLine key={kept.what} kept={kept} />
          ))}
        </ul>
      ) : null}
    </li>
  );
}
