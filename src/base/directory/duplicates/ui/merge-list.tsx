import { Link } from '@tanstack/react-router';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { formatInstant } from '#base/i18n/format.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { UndoIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';

import { duplicateMessages } from '../messages.ts';
import css from './duplicates.module.css';
import { useDeciding, useMerges } from './use-duplicates.ts';

/** What was merged lately and can be undone; nothing where nothing was. */
export function MergeList() {
  const words = useWords(duplicateMessages);
  const language = useLanguage();
  const { zone } = useViewer();
  const { data } = useMerges();
  const { undo } = useDeciding('account');
  if (!data || data.merges.length === 0) return null;
  return (
    <Sheet title={words.recent}>
      <ul className={css.merges}>
        {data.merges.map((merge) => (
          <li key={merge.id}>
            <div>
              {words.wentInto(merge.loserName)}{' '}
              {merge.winner.accountId === null ? (
                merge.winner.name
              ) : (
                <Link to={`/accounts/${merge.winner.accountId}`}>{merge.winner.name}</Link>
              )}
              <div className={css.soft}>
                {[formatInstant(merge.at, zone, language), merge.byName].filter(Boolean).join(' · ')}
              </div>
            </div>
            {merge.mayUndo ? (
              <Button
                aria-label={words.undoOf(merge.winner.name)}
                icon={UndoIcon}
                onClick={() => void undo(merge)}
                small
              >
                {words.undo}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
