import { useNavigate, useSearch } from '@tanstack/react-router';
import { startTransition } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { FilterFold } from '#base/ui-kit/filters.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { otherAmounts } from '../figures.ts';
import { scoreboardMessages } from '../messages.ts';
import { BehindFigure } from './behind-figure.tsx';
import { filtersOf, readBoardSearch, type BoardSearch } from './board-search.ts';
import { Definitions } from './definitions.tsx';
import { EmptyBoard } from './empty-board.tsx';
import { KpiSection } from './kpi-section.tsx';
import { ScopePicker } from './scope-picker.tsx';
import { ScoreTable } from './score-table.tsx';
import css from './scoreboard-screen.module.css';
import { useChoices } from './use-choices.ts';
import { useScoreboard } from './use-scoreboard.ts';
import { WeekChooser } from './week-chooser.tsx';
import { WonChart } from './won-chart.tsx';

/** Thirteen weeks of figures. What it shows stands in its address, so that it can be sent and gone back to. */
export function ScoreboardScreen() {
  const words = useWords(scoreboardMessages);
  const language = useLanguage();
  const search = readBoardSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  const go = (next: BoardSearch, replace = false) =>
    startTransition(() => {
      void navigate({ to: '/scoreboard', search: next, replace, resetScroll: false });
    });
  const filters = filtersOf(search);
  const { data: board, error, isPlaceholderData, refetch } = useScoreboard(search.week, filters);
  const { data: choices } = useChoices();
  const { figure, at, kpi, on, week, ...whose } = search;
  const weeksHere = week === undefined ? {} : { week };
  const last = board?.weeks.at(-1);

  const controls = board ? (
    <>
      {last ? (
        <WeekChooser
          atEnd={week === undefined || (week === last.week && last.state !== 'past')}
          onChange={(next) => go({ ...whose, ...(next === undefined ? {} : { week: next }) })}
          week={week ?? last.week}
        />
      ) : null}
      <FilterFold
        count={[whose.team ?? whose.member, whose.owner].filter(Boolean).length}
        onClear={() => go(weeksHere)}
      >
        {choices ? (
          <ScopePicker
            choices={choices}
            chosen={whose}
            onChange={(chosen) =>
              go({ ...weeksHere, ...(whose.owner ? { owner: whose.owner } : {}), ...chosen })
            }
          />
        ) : null}
        {board.hasOwner ? (
          <Segmented
            label={words.owner}
            onChange={(owner) => {
              const { owner: _, ...rest } = whose;
              go({ ...weeksHere, ...rest, ...(owner === 'without' ? { owner } : {}) });
            }}
            options={[
              { value: 'with', label: words.withOwner },
              { value: 'without', label: words.withoutOwner },
            ]}
            value={whose.owner ?? 'with'}
          />
        ) : null}
      </FilterFold>
    </>
  ) : null;

  return (
    <Page controls={controls} title={words.title}>
      {error ? (
        <ErrorNote error={error} onRetry={whoseIsClosed(error) ? undefined : () => void refetch()} />
      ) : null}
      {whoseIsClosed(error) ? (
        <p>
          <Button onClick={() => go(weeksHere)}>{words.toOrganisation}</Button>
        </p>
      ) : null}
      {!board && !error ? (
        <Sheet>
          <Skeleton lines={8} />
        </Sheet>
      ) : null}
      {board?.empty && !isPlaceholderData ? (
        <EmptyBoard latest={board.empty.latest} onWeek={(to) => go({ ...whose, week: to })} />
      ) : null}
      {board && (!board.empty || isPlaceholderData) ? (
        <>
          <ScoreTable
            board={board}
            busy={isPlaceholderData}
            onOpen={(measure, when) => go({ ...whose, ...weeksHere, figure: measure, at: when })}
          />
          {board.otherCurrencies.length > 0 ? (
            <p className={css.note}>{words.alsoWon(otherAmounts(board, language))}</p>
          ) : null}
          <KpiSection
            filters={filters}
            key={`${kpi} ${on}`}
            opened={kpi && on ? { kpi, on } : null}
            week={week ?? (on && on < (board.weeks[0]?.week ?? on) ? on : undefined)}
          />
          <div className={css.below}>
            <WonChart board={board} />
            <Definitions currency={board.currency} />
          </div>
        </>
      ) : null}
      {figure && at && last ? (
        <BehindFigure
          asked={{
            measure: figure,
            week: at === 'all' ? last.week : at,
            weeks: at === 'all' ? (board?.weeks.length ?? 1) : 1,
          }}
          filters={filters}
          onClose={() => go({ ...whose, ...weeksHere }, true)}
        />
      ) : null}
    </Page>
  );
}

/** Does the address name somebody whose figures the reader may not see, or who does not exist (any more)? */
function whoseIsClosed(error: unknown): boolean {
  return error instanceof ApiProblem && (error.status === 403 || error.status === 404);
}
