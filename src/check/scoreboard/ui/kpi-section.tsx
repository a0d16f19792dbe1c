import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { WeekId } from '#base/kernel/date.ts';
import { ButtonLink } from '#base/ui-kit/button.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { SellingOnBoard } from '#plan/rhythm/ledger/ui/selling-on-board.tsx';
import { nameOfRole } from '#plan/roles/catalogue.ts';

import { useCommentCounts } from '../comments/ui/use-comment-counts.ts';
import type { KpiBoard } from '../kpi-contract.ts';
import { kpiMessages } from '../kpi-messages.ts';
import { groupsOf, ownerDifference } from '../kpi-words.ts';
import { boardSpans, type BoardSpan } from '../rules/periods.ts';
import { scopeOf, type BoardFilters } from './board-search.ts';
import { KpiBehind, type KpiAsked } from './kpi-behind.tsx';
import { ComparedMembersView } from './compared-members.tsx';
import css from './kpi-section.module.css';
import { KpiTable } from './kpi-table.tsx';
import { useKpiBoard } from './use-kpi-board.ts';

const all = 'all';

/** The KPIs of the roles over weeks, months, quarters or years, with the owner's part in words. */
export function KpiSection(props: {
  week: WeekId | undefined;
  filters: BoardFilters;
  /** The figure that the address opens. */
  opened: { kpi: string; on: WeekId } | null;
}) {
  const { week, filters, opened } = props;
  const words = useWords(kpiMessages);
  const language = useLanguage();
  const [span, setSpan] = useState<BoardSpan>('week');
  const [role, setRole] = useState<string | null>(null);
  const [view, setView] = useState<'weeks' | 'members'>('weeks');
  const [asked, setAsked] = useState<KpiAsked | 'closed' | null>(null);
  const { data: board, error, isPlaceholderData, refetch } = useKpiBoard(span, week, filters);
  const countOf = useCommentCounts(board?.periods.flatMap(({ weeks }) => weeks) ?? [], scopeOf(filters));
  if (error && !board) return <ErrorNote error={error} onRetry={() => void refetch()} />;
  if (!board)
    return (
      <Sheet>
        <Skeleton lines={8} />
      </Sheet>
    );
  const known = groupsOf(board, null).flatMap((group) => group.role ?? []);
  if (known.length === 0)
    return (
      <EmptyState action={<ButtonLink to="/kpis">{words.toKpis}</ButtonLink>} title={words.emptyTitle}>
        <p>{words.emptyText}</p>
      </EmptyState>
    );
  const difference = ownerDifference(board, language);
  const ofMany = filters.memberId === undefined && filters.team !== 'none';
  const compares = ofMany && board.may.compare && view === 'members';
  const looked = asked ?? (opened ? askedIn(board, opened) : null);
  return (
    <section aria-labelledby="kpis-by-role" className={css.section}>
      <header className={css.head}>
        <h2 className={css.title} id="kpis-by-role">
          {words.kpis}
        </h2>
        <div className={css.controls}>
          {ofMany && board.may.compare ? (
            <Segmented
              label={words.view}
              onChange={setView}
              options={[
                { value: 'weeks', label: words.byWeek },
                { value: 'members', label: words.byMember },
              ]}
              value={view}
            />
          ) : null}
          {compares ? null : (
            <>
              <div className={css.role}>
                <SelectField
                  hideLabel
                  label={words.role}
                  onChange={(chosen) => setRole(chosen === all ? null : chosen)}
                  options={[
                    { value: all, label: words.allRoles },
                    ...known.map((code) => ({ value: code, label: nameOfRole(code, language, board.roles) })),
                  ]}
                  value={role ?? all}
                />
              </div>
              <Segmented
                label={words.span}
                onChange={setSpan}
                options={boardSpans.map((value) => ({ value, label: words[value] }))}
                value={span}
              />
            </>
          )}
          <ButtonLink to="/kpis">{words.toKpis}</ButtonLink>
        </div>
      </header>
      {compares ? (
        <ComparedMembersView team={filters.team} week={week} />
      ) : (
        <>
          <KpiTable
            board={board}
            busy={isPlaceholderData}
            countOf={countOf}
            groups={groupsOf(board, role)}
            onOpen={setAsked}
          />
          <p className={css.note}>
            {words.redSays} {difference}
          </p>
        </>
      )}
      {ofMany && !board.may.compare && board.may.agree ? (
        <p className={css.note}>
          {words.notAgreed} <Link to="/settings/staff-consent">{words.toConsent}</Link>
        </p>
      ) : null}
      {groupsOf(board, null).some(({ rows }) => rows.some(isOfSellingTime)) ? null : (
        <SellingOnBoard key={filters.memberId ?? 'all'} until={week} whose={filters.memberId} />
      )}
      {looked && looked !== 'closed' ? (
        <KpiBehind asked={looked} board={board} filters={filters} onClose={() => setAsked('closed')} />
      ) : null}
    </section>
  );
}

/** Its hours stand among the KPIs, and behind each figure are drawn; a chart beside them would tell them twice. */
const isOfSellingTime = ({ definition }: KpiBoard['rows'][number]) => definition.event === 'selling-time';

/** The cell that an address names, where this board has it. */
function askedIn(board: KpiBoard, { kpi, on }: { kpi: string; on: WeekId }): KpiAsked | null {
  const row = board.rows.find(({ kpiId }) => kpiId === kpi);
  const at = board.periods.findIndex(({ weeks }) => weeks.includes(on));
  return row && at !== -1 ? { row, at } : null;
}
