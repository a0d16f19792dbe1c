import { useState } from 'react';
import type { Currency } from '#base/kernel/money.ts';
import { ask } from '#base/ui-kit/client.ts';
import { errorAt } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { MoneyField } from '#base/ui-kit/money-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { addProduct, editProduct, type Product } from '../contract.ts';
import { offeringMessages } from '../messages.ts';
import { FormDialog } from './form-dialog.tsx';
import { useSaving } from './use-saving.ts';

/** Adds a product, or edits the one that is given. */
export function ProductForm(props: {
  product?: Product | undefined;
  /** The organisation's, for a new product. */
  currency: Currency;
  onClose: () => void;
}) {
  const { product, currency, onClose } = props;
  const words = useWords(offeringMessages);
  const saving = useSaving(product?.version ?? 0, onClose);
  const [name, setName] = useState(product?.name ?? '');
  const [family, setFamily] = useState(product?.family ?? '');
  const [code, setCode] = useState(product?.code ?? '');
  const [priceCents, setPriceCents] = useState(product?.priceCents ?? null);
  const [tried, setTried] = useState(false);
  const nameMissing = tried && name.trim() === '';

  const save = () => {
    setTried(true);
    if (name.trim() === '') return;
    const given = { name, family, code, priceCents };
    void saving.save((version) =>
      product ? ask(editProduct, { productId: product.id, version, ...given }) : ask(addProduct, given),
    );
  };
  return (
    <FormDialog
      action={product ? words.save : words.add}
      onClose={onClose}
      onSave={save}
      saving={saving}
      title={product ? words.editProduct : words.addProduct}
    >
      <TextField
        autoComplete="off"
        error={nameMissing ? words.nameMissing : errorAt(saving.error, '/name')}
        label={words.name}
        maxLength={200}
        onChange={setName}
        required
        value={name}
      />
      <TextField
        autoComplete="off"
        label={words.family}
        maxLength={200}
        onChange={setFamily}
        optional
        value={family}
      />
      <TextField
        autoComplete="off"
        label={words.code}
        maxLength={100}
        onChange={setCode}
        optional
        value={code}
      />
      <MoneyField
        currency={product?.currency ?? currency}
        error={errorAt(saving.error, '/priceCents')}
        label={words.price}
        onChange={setPriceCents}
        optional
        value={priceCents}
      />
    </FormDialog>
  );
}
