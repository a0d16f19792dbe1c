import { useMemo } from 'react';
import { formatCents } from '#base/i18n/format.ts';
import type { Column } from '#base/ui-kit/data-table.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import type { Product } from '../contract.ts';
import { offeringMessages } from '../messages.ts';
import { FiledName, RowMenu } from './row-menu.tsx';

/** What the table says of a product; with the ways to change it for who may. */
export function useProductColumns(
  mayEdit: boolean,
  onEdit: (product: Product) => void,
  onTurn: (product: Product) => Promise<void>,
): readonly Column<Product>[] {
  const words = useWords(offeringMessages);
  const language = useLanguage();
  const facts = useMemo<readonly Column<Product>[]>(
    () => [
      { key: 'name', head: words.name, cell: (row) => <FiledName row={row} /> },
      { key: 'family', head: words.family, cell: ({ family }) => family },
      { key: 'code', head: words.code, cell: ({ code }) => code },
      {
        key: 'price',
        head: words.price,
        end: true,
        cell: ({ priceCents, currency }) =>
          priceCents === null ? null : formatCents(priceCents, currency, language),
      },
    ],
    [words, language],
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
