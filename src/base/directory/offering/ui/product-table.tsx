import { useState } from 'react';
import type { Currency } from '#base/kernel/money.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { DataTable } from '#base/ui-kit/data-table.tsx';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { PlusIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { archiveProduct, restoreProduct, type Product } from '../contract.ts';
import { offeringMessages } from '../messages.ts';
import css from './offering-screen.module.css';
import { useProductColumns } from './product-columns.tsx';
import { ProductForm } from './product-form.tsx';
import { useArchiving } from './use-archiving.ts';
import { useProducts } from './use-offering.ts';

const away = ({ id, version }: Product) => ask(archiveProduct, { productId: id, version });
const back = ({ id, version }: Product) => ask(restoreProduct, { productId: id, version });

/** What we sell. */
export function ProductTable(props: { archived: boolean; currency: Currency }) {
  const { archived, currency } = props;
  const words = useWords(offeringMessages);
  const { data, error, refetch } = useProducts(archived);
  const turn = useArchiving(away, back);
  const [open, setOpen] = useState<Product | 'new' | null>(null);
  const mayEdit = data?.may.edit ?? false;
  const columns = useProductColumns(mayEdit, setOpen, turn);
  const add = mayEdit ? (
    <Button icon={PlusIcon} onClick={() => setOpen('new')}>
      {words.addProduct}
    </Button>
  ) : null;
  return (
    <section className={css.part}>
      <header className={css.head}>
        <h2>{words.products}</h2>
        {data && data.products.length > 0 ? add : null}
      </header>
      {error ? (
        <ErrorNote error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          caption={words.products}
          columns={columns}
          empty={
            <EmptyState action={add} title={words.noProducts}>
              {words.noProductsSays}
            </EmptyState>
          }
          rowKey={({ id }) => id}
          rows={data?.products}
        />
      )}
      {open === null ? null : (
        <ProductForm
          currency={currency}
          onClose={() => setOpen(null)}
          product={open === 'new' ? undefined : open}
        />
      )}
    </section>
  );
}
