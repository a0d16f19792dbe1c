import { lazy, Suspense, useState } from 'react';
import { useFields } from '#base/directory/custom-fields/ui/use-fields.ts';
import { formatNumber } from '#base/i18n/format.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { EditIcon, TrashIcon, UndoIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { countChosen, everythingChosen, nothingChosen, type Selection } from '#base/ui-kit/selection.ts';

import { directoryMessages } from '../../directory-messages.ts';
import type { Which, What } from './bulk-dialog.tsx';
import type { BulkSubject } from './use-bulk-run.ts';
import css from '#base/ui-kit/bulk.module.css';

const BulkDialog = lazy(async () => ({ default: (await import('./bulk-dialog.tsx')).BulkDialog }));

/** What can be done with the rows that were chosen. */
export function BulkBar(props: {
  subject: BulkSubject;
  selection: Selection;
  onSelection: (selection: Selection) => void;
  /** How many the filter finds, and whether that is all of them. */
  found: { count: number; more: boolean } | undefined;
  /** The query of the list. */
  asked: Which['found'];
  /** The rows in the list are archived ones. */
  archived: boolean;
}) {
  const { subject, selection, onSelection, found, asked, archived } = props;
  const words = useWords(directoryMessages);
  const language = useLanguage();
  const { fields } = useFields(subject);
  const [what, setWhat] = useState<What | null>(null);
  const count = countChosen(selection, found?.count ?? 0);
  if (count === 0 && what === null && !selection.all) return null;
  const written = (n: number) => formatNumber(n, language);
  const own = fields.map((field) => ({
    label: inLanguage(field.name, language),
    icon: EditIcon,
    onSelect: () => setWhat({ kind: 'field', field }),
  }));
  return (
    <section aria-label={words.bar} className={css.bar}>
      <output className={css.count}>
        {words.chosen(`${selection.all && found?.more ? '> ' : ''}${written(count)}`)}
      </output>
      {found && !selection.all && count < found.count ? (
        <Button kind="plain" onClick={() => onSelection(everythingChosen)} small>
          {found.more ? words.chooseFound : words.chooseAll(written(found.count))}
        </Button>
      ) : null}
      <span className={css.actions}>
        <Menu
          groups={[
            {
              items:
                subject === 'account'
                  ? [
                      { label: words.owner, icon: EditIcon, onSelect: () => setWhat({ kind: 'owner' }) },
                      {
                        label: words.industry,
                        icon: EditIcon,
                        onSelect: () => setWhat({ kind: 'industry' }),
                      },
                    ]
                  : [],
            },
            { items: own },
            {
              items: [
                archived
                  ? { label: words.restore, icon: UndoIcon, onSelect: () => setWhat({ kind: 'restore' }) }
                  : { label: words.archive, icon: TrashIcon, onSelect: () => setWhat({ kind: 'archive' }) },
              ],
            },
          ].filter(({ items }) => items.length > 0)}
          trigger={
            <Button icon={EditIcon} kind="primary" small>
              {words.change}
            </Button>
          }
        />
        <Button kind="plain" onClick={() => onSelection(nothingChosen)} small>
          {words.letGo}
        </Button>
      </span>
      {what === null ? null : (
        <Suspense>
          <BulkDialog
            onClose={(changed) => {
              setWhat(null);
              if (changed) onSelection(nothingChosen);
            }}
            subject={subject}
            what={what}
            which={
              selection.all ? { found: asked, except: [...selection.keys] } : { ids: [...selection.keys] }
            }
          />
        </Suspense>
      )}
    </section>
  );
}
