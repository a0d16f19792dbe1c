import { useMemo } from 'react';
import { SiteLink } from '#base/directory/accounts/ui/reach-links.tsx';
import type { Column } from '#base/ui-kit/data-table.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import type { Competitor } from '../contract.ts';
import { offeringMessages } from '../messages.ts';
import { FiledName, RowMenu } from './row-menu.tsx';

/** What the table says of a competitor; with the ways to change it for who may. */
export function useCompetitorColumns(
  mayEdit: boolean,
  onEdit: (competitor: Competitor) => void,
  onTurn: (competitor: Competitor) => Promise<void>,
): readonly Column<Competitor>[] {
  const words = useWords(offeringMessages);
  const facts = useMemo<readonly Column<Competitor>[]>(
    () => [
      { key: 'name', head: words.name, cell: (row) => <FiledName row={row} /> },
      {
        key: 'website',
        head: words.website,
        cell: ({ website }) => (website ? <SiteLink site={website} /> : null),
      },
    ],
    [words],
  );
  if (!mayEdit) return facts;
  return [
    ...facts,
    {
      key: 'actions',
      head: words.actions,
      headHidden: true,
      end: true,
      width: '3.5rem',
      cell: (row) => <RowMenu onEdit={() => onEdit(row)} onTurn={() => void onTurn(row)} row={row} />,
    },
  ];
}
