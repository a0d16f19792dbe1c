import { useMemo } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { useOwnColumns } from '#base/directory/custom-fields/ui/use-own-columns.tsx';
import { formatCents, formatDateShort, formatNumber } from '#base/i18n/format.ts';
import { dateIn, type IsoDate } from '#base/kernel/date.ts';
import { inLanguage } from '#base/kernel/language.ts';
import type { Column } from '#base/ui-kit/data-table.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { dayMillis } from '../../rules/day-millis.ts';
import type { DealRow } from '../../shapes.ts';
import { DealSigns, NextStep } from '../deal-signs.tsx';
import { pipelineMessages } from '../messages.ts';
import { AmountCell, CloseCell, OwnerCell } from './edit-cells.tsx';
import { tableMessages } from './table-messages.ts';

/** Every column that the table of deals can have, in the order in which they are offered. */
export const dealColumnKeys = [
  'title',
  'account',
  'phase',
  'amount',
  'expected-close',
  'signs',
  'next',
  'owner',
  'product',
  'status',
  'days-in-phase',
  'last-activity',
  'opened',
  'closed',
  'updated',
] as const;
type DealColumn = (typeof dealColumnKeys)[number];

const ofOpen = ['title', 'account', 'phase', 'amount', 'expected-close', 'signs', 'next', 'owner'] as const;
const ofClosed = ['title', 'account', 'phase', 'amount', 'closed', 'owner', 'product'] as const;
const ofAll = ['title', 'account', 'phase', 'status', 'amount', 'expected-close', 'closed', 'owner'] as const;

/** The columns with which the table begins; they fit beside the menu on a usual screen. */
export function usualColumns(status: 'won' | 'lost' | 'all' | undefined): readonly DealColumn[] {
  return status === undefined ? ofOpen : status === 'all' ? ofAll : ofClosed;
}

export function useDealColumns(): readonly Column<DealRow>[] {
  const words = useWords(pipelineMessages);
  const own = useWords(tableMessages);
  const language = useLanguage();
  const { zone } = useViewer();
  const ownFields = useOwnColumns<DealRow>('deal', { sortable: true });
  return useMemo(() => {
    const day = (date: IsoDate | null) => (date === null ? '–' : formatDateShort(date, language));
    const dayOf = (instant: string | null) => (instant === null ? '–' : day(dateIn(zone, new Date(instant))));
    const newest = { sortable: true, sortFirst: 'descending', end: true, size: 7 } as const;
    const columns: Record<DealColumn, Omit<Column<DealRow>, 'key'>> = {
      title: {
        head: words.title,
        sortable: true,
        size: 11,
        grows: true,
        twoLines: true,
        cell: ({ title }) => title,
      },
      account: {
        head: words.account,
        size: 8.75,
        twoLines: true,
        card: 'wide',
        cell: ({ account }) => account?.name ?? '–',
      },
      phase: { head: words.phase, size: 5.5, cell: ({ phase }) => inLanguage(phase.name, language) },
      amount: {
        head: words.amount,
        sortable: true,
        sortFirst: 'descending',
        end: true,
        size: 5.75,
        cell: (row) => (
          <AmountCell row={row}>
            {row.amountCents === null ? '–' : formatCents(row.amountCents, row.currency, language, true)}
          </AmountCell>
        ),
      },
      'expected-close': {
        head: words.expectedCloseShort,
        sortable: true,
        end: true,
        size: 7.75,
        cell: (row) => <CloseCell row={row}>{day(row.expectedCloseOn)}</CloseCell>,
      },
      signs: { head: words.signs, size: 9.75, card: 'last', cell: (row) => <DealSigns brief deal={row} /> },
      next: { head: words.nextStep, size: 11.75, card: 'double', cell: (row) => <NextStep deal={row} /> },
      owner: {
        head: words.owner,
        size: 8.25,
        cell: (row) => <OwnerCell row={row}>{row.owner?.name ?? '–'}</OwnerCell>,
      },
      product: { head: words.product, size: 9, cell: ({ product }) => product?.name ?? '–' },
      status: { head: own.status, size: 6, cell: ({ status }) => words[status] },
      'days-in-phase': {
        head: own.daysInPhase,
        end: true,
        size: 7,
        cell: ({ phaseSince, status }) =>
          phaseSince === null || status !== 'open' ? '–' : formatNumber(daysSince(phaseSince), language),
      },
      'last-activity': {
        head: own.lastActivity,
        end: true,
        size: 8,
        cell: (row) => dayOf(row.lastActivityAt),
      },
      opened: { ...newest, head: words.opened, cell: ({ openedOn }) => day(openedOn) },
      closed: { ...newest, head: words.closed, cell: ({ closedOn }) => day(closedOn) },
      updated: { ...newest, head: own.updated, cell: ({ updatedAt }) => dayOf(updatedAt) },
    };
    return [...dealColumnKeys.map((key) => ({ key, ...columns[key] })), ...ownFields];
  }, [language, own, ownFields, words, zone]);
}

const daysSince = (instant: string) =>
  Math.max(0, Math.floor((Date.now() - new Date(instant).getTime()) / dayMillis));
