import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { formatNumber } from '#base/i18n/format.ts';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import { bringBackMessages } from '../messages.ts';
import { useTakenAt, type Archive } from './archive-ready.tsx';
import { useDropArchive, useStartBringBack } from './use-bring-back.ts';
import css from './bring-back.module.css';

/** Everything is back: where to go now. */
export function Done({ archive }: { archive: Archive }) {
  const words = useWords(bringBackMessages);
  const language = useLanguage();
  const takenAt = useTakenAt(archive);
  const queries = useQueryClient();
  const navigate = useNavigate();
  const drop = useDropArchive();
  const begin = () =>
    drop.mutate(undefined, {
      onSuccess: () => {
        // Nothing is as it was before, down to whose organisation this is.
        queries.clear();
        void navigate({ to: '/' });
      },
    });
  return (
    <Sheet>
      <div aria-live="polite" className={css.stack}>
        <h2 className={css.doneTitle}>{words.done(archive.told.organisation)}</h2>
        <p className={css.measure}>{words.doneSays(formatNumber(archive.rowsDone, language), takenAt)}</p>
        <p className={css.measure}>{words.about2}</p>
        <div className={css.actions}>
          <Button busy={drop.isPending} kind="primary" onClick={begin}>
            {words.toStart}
          </Button>
          <ButtonLink to="/people">{words.invite}</ButtonLink>
        </div>
        <ErrorNote error={drop.error} />
      </div>
    </Sheet>
  );
}

/** Nothing came in: why, and what can be done. */
export function Failed({ archive }: { archive: Archive }) {
  const words = useWords(bringBackMessages);
  const start = useStartBringBack();
  const drop = useDropArchive();
  return (
    <Sheet title={words.failed}>
      <div className={css.stack}>
        <p className={css.bad} role="alert">
          {archive.failure}
        </p>
        <p className={css.soft}>{archive.fileName}</p>
        <div className={css.actions}>
          <Button busy={start.isPending} kind="primary" onClick={() => start.mutate()}>
            {words.again}
          </Button>
          <Button busy={drop.isPending} onClick={() => drop.mutate()}>
            {words.notThis}
          </Button>
        </div>
        <ErrorNote error={start.error ?? drop.error} />
      </div>
    </Sheet>
  );
}
