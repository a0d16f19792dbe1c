import { lazy, Suspense, useLayoutEffect, useState, type ReactNode } from 'react';
import { viewState } from '#base/saved-views/ui/use-viewed-search.ts';
import { ViewMenu } from '#base/saved-views/ui/view-menu.tsx';
import { BrokenLoop } from '#base/ui-kit/broken-loop.tsx';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { ExportLink } from '#base/ui-kit/export-link.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { BoardSkeleton } from './board/board-skeleton.tsx';
import { BoardViewButton } from './board/board-view-button.tsx';
import { ApprovalsButton } from './gate/approvals-button.tsx';
import { filterKeys, listAsked, without } from './table/deal-search.ts';
import { BoardFilters } from './table/filter-bar.tsx';
import { startingViews } from './table/starting-views.ts';
import { tableMessages } from './table/table-messages.ts';
import { pipelineMessages } from './messages.ts';
import { RoomBelow } from './board/room-below.tsx';
import { useDealChoices } from './use-deal-choices.ts';
import { useDealSearch } from './table/use-deal-search.ts';

const Board = lazy(async () => ({ default: (await import('./board/board.tsx')).Board }));
const TableView = lazy(async () => ({ default: (await import('./table/table-view.tsx')).TableView }));
const NewDealDialog = lazy(async () => ({ default: (await import('./new-deal-dialog.tsx')).NewDealDialog }));

/** Every deal: as a board of phases, or as a table. The address holds how it is looked at. */
export function DealsScreen() {
  const words = useWords(pipelineMessages);
  const { search, change, open, waits, current } = useDealSearch();
  const own = useWords(tableMessages);
  const { may } = useDealChoices();
  const [adding, setAdding] = useState(false);
  const [bare, setBare] = useState(false);
  // What is closed stands in no phase of the board.
  const view = search.status ? 'table' : (search.view ?? 'board');
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
    <Bare onBare={setBare}>
      <EmptyState
        action={
          <>
            {may.create ? (
              <Button icon={PlusIcon} kind="primary" onClick={() => setAdding(true)}>
                {words.firstDeal}
              </Button>
            ) : null}
            <ButtonLink to="/import">{words.toImport}</ButtonLink>
          </>
        }
        picture={<BrokenLoop />}
        title={words.emptyTitle}
      >
        {words.emptySays}
      </EmptyState>
    </Bare>
  );

  return (
    <Page
      actions={
        <>
          <ApprovalsButton />
          {may.create && !bare ? (
            <Button icon={PlusIcon} kind="primary" onClick={() => setAdding(true)}>
              {words.newDeal}
            </Button>
          ) : null}
        </>
      }
      controls={
        <>
          <Segmented
            label={words.look}
            onChange={(chosen) =>
              change(
                { ...(chosen === 'board' ? without(search, 'status', 'sort', 'dir') : search), view: chosen },
                { replace: false },
              )
            }
            options={[
              { value: 'board', label: words.board },
              { value: 'table', label: words.table },
            ]}
            value={view}
          />
          <ViewMenu
            changed={search.changed === true}
            current={current}
            list="deals"
            onOpen={open}
            starting={startingViews(own)}
            state={viewState(search)}
            usual={words.allDeals}
          />
          {view === 'board' ? <BoardViewButton /> : <ExportLink asked={listAsked(search)} subject="deals" />}
        </>
      }
      title={words.deals}
    >
      {waits ? <Skeleton lines={8} /> : null}
      {view === 'board' && !waits ? <BoardFilters onChange={change} search={search} /> : null}
      <Suspense fallback={view === 'board' ? <BoardSkeleton /> : <Skeleton lines={8} />}>
        {waits ? null : view === 'board' ? (
          <RoomBelow>
            <Board empty={empty} search={search} />
          </RoomBelow>
        ) : (
          <TableView empty={empty} onChange={change} search={search} />
        )}
        {adding ? <NewDealDialog cycleId={search.cycle} onClose={() => setAdding(false)} /> : null}
      </Suspense>
    </Page>
  );
}

/** Tells while nothing at all is shown: the one main action then stands in the middle of the screen. */
function Bare({ onBare, children }: { onBare: (bare: boolean) => void; children: ReactNode }) {
  useLayoutEffect(() => {
    onBare(true);
    return () => onBare(false);
  }, [onBare]);
  return children;
}
