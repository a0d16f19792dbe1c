import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { FileDrop } from '#base/ui-kit/file-drop.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Progress } from '#base/ui-kit/progress.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import { bringBackMessages } from '../messages.ts';
import { useGiveArchive } from './use-bring-back.ts';
import css from './bring-back.module.css';

/** Where the archive is handed over, beside what one should know of it. */
export function GiveArchive() {
  const words = useWords(bringBackMessages);
  const give = useGiveArchive();
  return (
    <div className={css.begin}>
      <div className={css.stack}>
        {give.isPending ? (
          <Sheet>
            <Progress label={words.looking} />
          </Sheet>
        ) : (
          <FileDrop
            endings={['.zip']}
            hint={words.dropHint}
            label={words.drop}
            onFiles={([file]) => file && give.mutate(file)}
          />
        )}
        <ErrorNote error={give.error} />
      </div>
      <section aria-label={words.about}>
        <h2 className={css.aboutTitle}>{words.about}</h2>
        <ul className={css.about}>
          {[words.about1, words.about2, words.about3].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </div>
  );
}
