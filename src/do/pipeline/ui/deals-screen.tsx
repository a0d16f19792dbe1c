import { lazy, Suspense, useState } from 'react';
import { BrokenLoop } from '#base/ui-kit/broken-loop.tsx';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { BoardSkeleton } from './board/board-skeleton.tsx';
import { filterKeys, without } from './table/deal-search.ts';
import { FilterBar } from './table/filter-bar.tsx';
import { pipelineMessages } from './messages.ts';
import { RoomBelow } from './board/room-below.tsx';
import { useDealChoices } from './use-deal-choices.ts';
import { useDealSearch } from './table/use-deal-search.ts';

const Board = lazy(async () => ({ default: (await import('./board/board.tsx')).Board }));
const DealsTable = lazy(async () => ({ default: (await import('./table/deals-table.tsx')).DealsTable }));
const NewDealDialog = lazy(async () => ({ default: (await import('./new-deal-dialog.tsx')).NewDealDialog }));

/** Every deal: as a board of phases, or as a table. The address holds how it is looked at. */
export function DealsScreen() {
  const words = useWords(pipelineMessages);
  const [search, change] = useDealSearch();
  const { may } = useDealChoices();
  const [adding, setAdding] = useState(false);
  const view = search.view ?? 'board';
  const filtered = filterKeys.some((key) => search[key] !== undefined);

  const empty = filtered ? (
    <EmptyState
      action={<Button onClick={() => change(without(search, ...filterKeys))}>{words.clearAll}</Button>}
      picture={<BrokenLoop />}
      title={words.nothingTitle}
    >
      {words.nothingSays}
    </EmptyState>
  ) : (
    <EmptyState
      action={
        <>
          <ButtonLink to="/import">{words.toImport}</ButtonLink>
          {may.create ? (
            <Button icon={PlusIcon} kind="primary" onClick={() => setAdding(true)}>
              {words.firstDeal}
            </Button>
          ) : null}
        </>
      }
      picture={<BrokenLoop />}
      title={words.emptyTitle}
    >
      {words.emptySays}
    </EmptyState>
  );

  return (
    <Page
      actions={
        may.create ? (
          <Button icon={PlusIcon} kind="primary" onClick={() => setAdding(true)}>
            {words.newDeal}
          </Button>
        ) : null
      }
      controls={
        <Segmented
          label={words.look}
          onChange={(chosen) =>
            change(chosen === 'table' ? { ...search, view: 'table' } : without(search, 'view'), {
              replace: false,
            })
          }
          options={[
            { value: 'board', label: words.board },
            { value: 'table', label: words.table },
          ]}
          value={view}
        />
      }
      title={words.deals}
    >
      <FilterBar onChange={change} search={search} view={view} />
      <Suspense fallback={view === 'board' ? <BoardSkeleton /> : <Skeleton lines={8} />}>
        <RoomBelow>
          {view === 'board' ? (
            <Board empty={empty} search={search} />
          ) : (
            <DealsTable empty={empty} onChange={change} search={search} />
          )}
        </RoomBelow>
        {adding ? <NewDealDialog cycleId={search.cycle} onClose={() => setAdding(false)} /> : null}
      </Suspense>
    </Page>
  );
}
