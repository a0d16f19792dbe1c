import { lazy, Suspense, useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { useFields } from '#base/directory/custom-fields/ui/use-fields.ts';
import { formatNumber } from '#base/i18n/format.ts';
import { reaches } from '#base/kernel/actor.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { EditIcon, LostIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { countChosen, everythingChosen, nothingChosen, type Selection } from '#base/ui-kit/selection.ts';

import type { DealSearch } from '../table/deal-search.ts';
import type { BulkWhat } from './bulk-form.ts';
import { bulkMessages } from './bulk-messages.ts';
import css from '#base/ui-kit/bulk.module.css';

const BulkDialog = lazy(async () => ({ default: (await import('./bulk-dialog.tsx')).BulkDialog }));

const kinds = ['owner', 'amount', 'expected-close', 'shift-close', 'phase', 'product'] as const;

/** What can be done with the rows that were chosen. */
export function BulkBar(props: {
  search: DealSearch;
  selection: Selection;
  onSelection: (selection: Selection) => void;
  /** How many the filter finds, and whether that is all of them. */
  found: { count: number; more: boolean } | undefined;
}) {
  const { search, selection, onSelection, found } = props;
  const words = useWords(bulkMessages);
  const language = useLanguage();
  const { access } = useViewer();
  const [kind, setKind] = useState<BulkWhat | null>(null);
  const { fields } = useFields('deal');
  const count = countChosen(selection, found?.count ?? 0);
  const written = (n: number) => formatNumber(n, language);
  if (count === 0 && kind === null && !selection.all) return null;
  const saysMore = selection.all && found?.more === true;
  return (
    <section aria-label={words.bar} className={css.bar}>
      <output className={css.count}>{words.chosen(count, `${saysMore ? '> ' : ''}${written(count)}`)}</output>
      {found && !selection.all && count < found.count ? (
        <Button kind="plain" onClick={() => onSelection(everythingChosen)} small>
          {found.more ? words.chooseFound : words.chooseAll(written(found.count))}
        </Button>
      ) : null}
      <span className={css.actions}>
        <Menu
          groups={[
            {
              items: kinds.map((each) => ({
                label: words[each],
                icon: EditIcon,
                onSelect: () => setKind({ kind: each }),
              })),
            },
            {
              items: fields.map((field) => ({
                label: inLanguage(field.name, language),
                icon: EditIcon,
                onSelect: () => setKind({ kind: 'field', field }),
              })),
            },
            {
              items: [
                { label: words.lose, icon: LostIcon, onSelect: () => setKind({ kind: 'lose' }) },
                ...(reaches(access, 'administrator')
                  ? [
                      {
                        label: words.delete,
                        icon: TrashIcon,
                        danger: true,
                        onSelect: () => setKind({ kind: 'delete' }),
                      },
                    ]
                  : []),
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
      {kind === null ? null : (
        <Suspense>
          <BulkDialog
            what={kind}
            onClose={(changed) => {
              setKind(null);
              if (changed) onSelection(nothingChosen);
            }}
            search={search}
            selection={selection}
          />
        </Suspense>
      )}
    </section>
  );
}
