import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDateShort } from '#base/i18n/format.ts';
import { usePeople } from '#base/directory/people/ui/use-people.ts';
import type { OutputOf } from '#base/http/contract.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { EditIcon, EyeIcon, MoreIcon, PlusIcon, SortIcon, TrashIcon, UndoIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';
import { restoreProcess, retireProcess, type listProcesses } from '../contract.ts';
import { processMessages } from '../messages.ts';
import { startingSets } from '../starting/starting-sets.ts';
import { NewProcess } from './new-process.tsx';
import { Thumbnail } from './thumbnail.tsx';
import { useProcessChange, useProcesses } from './use-processes.ts';
import css from './process.module.css';

type Listed = OutputOf<typeof listProcesses>['processes'][number];

/** The processes of the company, each with its picture and how far it is. */
export function ProcessesScreen() {
  const words = useWords(processMessages);
  const language = useLanguage();
  const { data, error, refetch } = useProcesses();
  const [adding, setAdding] = useState<(typeof startingSets)[number]['code'] | 'empty' | null>(null);
  const [retiredToo, setRetiredToo] = useState(false);
  const all = data?.processes ?? [];
  const shown = all
    .filter(({ retired }) => !retired || retiredToo)
    .toSorted((a, b) => Number(a.kind === 'block') - Number(b.kind === 'block'));
  const designs = data?.may.design === true;
  return (
    <Page
      actions={
        designs ? (
          <Button icon={PlusIcon} kind="primary" onClick={() => setAdding('new-business')}>
            {words.add}
          </Button>
        ) : null
      }
      title={words.title}
    >
      {data === undefined ? (
        <Sheet>
          {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />}
        </Sheet>
      ) : shown.length === 0 ? (
        <Sheet>
          <EmptyState title={words.emptyTitle}>
            <p>{designs ? words.emptySays : words.emptyReader}</p>
          </EmptyState>
          {designs ? (
            <ul className={css.sets}>
              {startingSets.map(({ code, name, says }) => (
                <li key={code}>
                  <button className={css.set} onClick={() => setAdding(code)} type="button">
                    <strong>{name[language]}</strong>
                    <span>{says[language]}</span>
                  </button>
                </li>
              ))}
            </ul>
          ) : null}
        </Sheet>
      ) : (
        <>
          <p className={css.intro}>{words.intro}</p>
          <ul className={css.cards}>
            {shown.map((process) => (
              <ProcessCard designs={designs} key={process.id} process={process} />
            ))}
          </ul>
        </>
      )}
      {all.some(({ retired }) => retired) ? (
        <Switch checked={retiredToo} label={words.showRetired} onChange={setRetiredToo} />
      ) : null}
      {adding ? <NewProcess first={adding} onClose={() => setAdding(null)} /> : null}
    </Page>
  );
}

function ProcessCard({ process, designs }: { process: Listed; designs: boolean }) {
  const words = useWords(processMessages);
  const language = useLanguage();
  const { quick } = useProcessChange();
  const people = usePeople().data?.members;
  const { id, name, kind, latest, retired, version } = process;
  const toBe = process.drawings.find(({ stand }) => stand === 'to-be');
  const to = latest ? `/process/${id}` : `/process/${id}/design`;
  const by = people?.find((one) => one.id === latest?.published.byId)?.name ?? '';
  const retire = () =>
    quick(() => ask(retireProcess, { processId: id, version }), {
      text: words.retiredNow(name),
      undo: (done) => ask(restoreProcess, { processId: id, version: done.version }),
    });
  return (
    <li className={css.card} data-retired={retired || undefined}>
      <Link aria-hidden="true" className={css.thumb} tabIndex={-1} to={to}>
        <Thumbnail latest={latest?.number ?? null} processId={id} />
      </Link>
      <div className={css.about}>
        <h2>
          <Link to={to}>{name}</Link>
        </h2>
        <p className={css.badges}>
          <Badge wing={kind === 'block' ? undefined : 'plan'}>{words[kind]}</Badge>
          {retired ? <Badge>{words.retired}</Badge> : null}
          {latest && !latest.confirmed ? <Badge wing="act">{words.isNew}</Badge> : null}
          {toBe && toBe.state !== 'draft' ? <Badge wing="check">{words[toBe.state]}</Badge> : null}
        </p>
        <p className={css.soft}>
          {latest
            ? `${words.version(latest.number)} · ${words.published(formatDateShort(latest.published.at.slice(0, 10) as IsoDate, language), by)}`
            : words.notPublished}
          {toBe ? ` · ${words.steps(toBe.steps)}` : latest ? ` · ${words.steps(latest.steps)}` : ''}
        </p>
      </div>
      {designs ? (
        <div className={css.cardMenu}>
          <Menu
            end
            groups={[
              {
                items: [
                  { label: words.design, icon: EditIcon, to: `/process/${id}/design` },
                  { label: words.compare, icon: SortIcon, to: `/process/${id}/compare` },
                  { label: words.open, icon: EyeIcon, to: `/process/${id}`, disabled: latest === null },
                ],
              },
              {
                items: [
                  retired
                    ? {
                        label: words.restore,
                        icon: UndoIcon,
                        onSelect: () => quick(() => ask(restoreProcess, { processId: id, version })),
                      }
                    : { label: words.retire, icon: TrashIcon, onSelect: retire },
                ],
              },
            ]}
            trigger={<IconButton icon={MoreIcon} label={words.actions(name)} />}
          />
        </div>
      ) : null}
    </li>
  );
}
