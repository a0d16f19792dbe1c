import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, ButtonLink } from '#base/ui-kit/button.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { CalendarIcon, RedoIcon, SettingsIcon, UndoIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { routingMessages } from '../messages.ts';
import { PanelAnswers } from '../questionnaire/ui/panel-answers.tsx';
import { usePanelAnswers } from '../questionnaire/ui/use-panel-answers.ts';
import { contactSides, type ContactSide } from '../routing.ts';
import type { CellRange } from '../rules/grid-edits.ts';
import { CellConflict } from './cell-conflict.tsx';
import { HoursDrawer } from './hours-drawer.tsx';
import { ListsDrawer } from './lists-drawer.tsx';
import { ChannelMix } from './channel-mix.tsx';
import { CustomerPanel } from './customer-panel.tsx';
import { RoutingFindings } from './routing-findings.tsx';
import { RoutingFlow } from './routing-flow.tsx';
import { focusOn, RoutingGrid } from './routing-grid.tsx';
import { useNames, useTeams } from './use-names.ts';
import { useRouting, useRoutingChange } from './use-routing.ts';
import css from './routing.module.css';

const views = ['grid', 'flow', 'voices'] as const;
type View = (typeof views)[number];

/** Where what comes in goes: the table, the same as a flow, and what customers and the log say of it. */
export function RoutingScreen() {
  const words = useWords(routingMessages);
  const { data, error, refetch } = useRouting();
  const change = useRoutingChange();
  const answers = usePanelAnswers();
  const teams = useTeams();
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const side: ContactSide = contactSides.find((each) => each === search.side) ?? 'prospects';
  const view: View = views.find((each) => each === search.show) ?? 'grid';
  const go = (to: { side: ContactSide; show: View }) =>
    void navigate({ to: '/routing', search: to, replace: true });
  const [range, setRange] = useState<CellRange>({ from: { row: 0, column: 0 }, to: { row: 0, column: 0 } });
  const [drawer, setDrawer] = useState<'hours' | 'lists' | null>(null);
  const names = useNames(data?.routing ?? empty, teams ?? []);
  if (!data || !teams)
    return (
      <Page title={words.title}>
        <Sheet>
          {error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : <Skeleton lines={8} />}
        </Sheet>
      </Page>
    );
  const { routing, may } = data;
  const shown = { routing, teams, names, side, mayEdit: may.design, change };
  return (
    <Page
      controls={
        <>
          <Segmented
            label={words.side}
            onChange={(next) => go({ side: next, show: view })}
            options={contactSides.map((value) => ({ value, label: words[value] }))}
            value={side}
          />
          <Segmented
            label={words.view}
            onChange={(next) => go({ side, show: next })}
            options={views.map((value) => ({ value, label: words[value] }))}
            value={view}
          />
        </>
      }
      title={words.title}
    >
      <div className={css.top}>
        <p className={css.intro}>{view === 'grid' ? words.intro : null}</p>
        {may.design ? (
          <div className={css.acts}>
            <IconButton
              disabled={!change.undo}
              icon={UndoIcon}
              label={words.undo}
              onClick={() => change.undo?.()}
            />
            <IconButton
              disabled={!change.redo}
              icon={RedoIcon}
              label={words.redo}
              onClick={() => change.redo?.()}
            />
            <Button icon={CalendarIcon} onClick={() => setDrawer('hours')}>
              {words.hours}
            </Button>
            <Button icon={SettingsIcon} onClick={() => setDrawer('lists')}>
              {words.lists}
            </Button>
          </div>
        ) : null}
      </div>
      {teams.length === 0 ? (
        <Sheet>
          <EmptyState action={<ButtonLink to="/people">{words.toTeams}</ButtonLink>} title={words.noTeams}>
            {words.noTeamsSays}
          </EmptyState>
        </Sheet>
      ) : view === 'grid' ? (
        <div className={css.beside}>
          <RoutingGrid {...shown} onRange={setRange} range={range} />
          <RoutingFindings
            {...shown}
            onShow={(cell) => {
              setRange({ from: cell, to: cell });
              focusOn(cell);
            }}
          />
        </div>
      ) : view === 'flow' ? (
        <RoutingFlow {...shown} />
      ) : (
        <div className={css.stack}>
          <ChannelMix {...shown} answers={answers} seen={data.seen} />
          <CustomerPanel {...shown} answers={answers} />
          <PanelAnswers {...shown} answers={answers} />
        </div>
      )}
      {change.conflict ? (
        <CellConflict conflict={change.conflict} names={names} onSettle={change.settle} />
      ) : null}
      {drawer === 'hours' ? (
        <HoursDrawer
          onClose={() => setDrawer(null)}
          onSave={(opening) => change.write({ opening })}
          opening={routing.opening}
        />
      ) : null}
      {drawer === 'lists' ? (
        <ListsDrawer onClose={() => setDrawer(null)} onWrite={change.write} routing={routing} />
      ) : null}
    </Page>
  );
}

const empty = { channels: [], kinds: [], opening: [], rules: [], mix: [], panel: [] };
