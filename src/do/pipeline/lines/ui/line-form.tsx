import { useState } from 'react';
import { formatCents } from '#base/i18n/format.ts';
import type { ProductId } from '#base/kernel/id.ts';
import type { Cents, Currency } from '#base/kernel/money.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { MoneyField } from '#base/ui-kit/money-field.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import { useDealChoices } from '../../ui/use-deal-choices.ts';
import type { DealLine, GivenLine } from '../contract.ts';
import { lineMessages } from '../messages.ts';
import { lineAmounts, type Discount } from '../rules/line-amounts.ts';
import { writtenRate } from './written-line.ts';
import css from './lines.module.css';

const usualRates = [2100, 900, 0];

/** A product that is written or changed, in its place. Enter saves, Escape leaves it as it was. */
export function LineForm(props: {
  line: DealLine | null;
  currency: Currency;
  vatBasisPoints: number;
  /** Throws when it is refused. */
  onSave: (line: GivenLine) => Promise<void>;
  onClose: () => void;
}) {
  const { line, currency, onSave, onClose } = props;
  const words = useWords(lineMessages);
  const kit = useWords(kitMessages);
  const language = useLanguage();
  const { products } = useDealChoices();
  const [productId, setProductId] = useState<ProductId | null>(line?.product?.id ?? null);
  const [description, setDescription] = useState(line?.description ?? '');
  const [quantity, setQuantity] = useState<number | null>(line?.quantity ?? 1);
  const [unit, setUnit] = useState(line?.unit ?? '');
  const [price, setPrice] = useState<Cents | null>(line?.priceCents ?? null);
  const [discount, setDiscount] = useState<Discount | null>(line?.discount ?? null);
  const [vat, setVat] = useState(line?.vatBasisPoints ?? props.vatBasisPoints);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const inPercent = discount === null || discount.kind === 'percent';
  const [asMoney, setAsMoney] = useState(!inPercent);
  const complete = description.trim() !== '' && quantity !== null && quantity > 0 && price !== null;

  const choose = (id: ProductId | null) => {
    setProductId(id);
    const product = products.find((one) => one.id === id);
    if (!product) return;
    setDescription(product.name);
    if (product.priceCents !== null && product.currency === currency) setPrice(product.priceCents);
  };
  const submit = async () => {
    setTried(true);
    if (!complete) return;
    setBusy(true);
    setError(null);
    try {
      await onSave({
        ...(line ? { id: line.id } : {}),
        productId,
        description: description.trim(),
        quantity,
        unit: unit.trim() || null,
        priceCents: price,
        discount,
        vatBasisPoints: vat,
      });
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };
  const rates = [...new Set([...usualRates, vat])].map((rate) => ({
    value: String(rate),
    label: writtenRate(rate, language),
  }));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the button beside it does the same
    <form
      className={css.form}
      noValidate
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className={css.what}>
        <SelectField
          clearable
          label={words.product}
          onChange={choose}
          options={products.map(({ id, name, priceCents }) => ({
            value: id,
            label: name,
            hint: priceCents === null ? undefined : formatCents(priceCents, currency, language),
          }))}
          placeholder={words.ownWords}
          value={productId}
        />
        <TextField
          error={tried && description.trim() === '' ? words.descriptionMissing : null}
          label={words.description}
          maxLength={500}
          onChange={setDescription}
          value={description}
        />
      </div>
      <div className={css.terms}>
        <NumberField
          digits={3}
          error={tried && !quantity ? words.quantityMissing : null}
          label={words.quantity}
          max={1_000_000}
          min={0.001}
          onChange={setQuantity}
          value={quantity}
        />
        <TextField
          label={words.unit}
          maxLength={20}
          onChange={setUnit}
          placeholder={words.unitExample}
          value={unit}
        />
        <MoneyField
          currency={currency}
          error={tried && price === null ? words.priceMissing : null}
          label={words.price}
          negative
          onChange={setPrice}
          value={price}
        />
        <div className={css.discount}>
          {asMoney ? (
            <MoneyField
              currency={currency}
              label={words.discount}
              onChange={(cents) => setDiscount(cents ? { kind: 'amount', cents } : null)}
              value={discount?.kind === 'amount' ? discount.cents : null}
            />
          ) : (
            <NumberField
              digits={2}
              label={words.discount}
              max={100}
              min={0}
              onChange={(percent) =>
                setDiscount(percent ? { kind: 'percent', basisPoints: Math.round(percent * 100) } : null)
              }
              value={discount?.kind === 'percent' ? discount.basisPoints / 100 : null}
            />
          )}
          <Segmented
            label={words.discountIn}
            onChange={(kind) => {
              setAsMoney(kind === 'money');
              setDiscount(null);
            }}
            options={[
              { value: 'percent', label: words.percent },
              { value: 'money', label: words.money },
            ]}
            value={asMoney ? 'money' : 'percent'}
          />
        </div>
        <SelectField
          label={words.vat}
          onChange={(rate) => setVat(Number(rate ?? vat))}
          options={rates}
          value={String(vat)}
        />
      </div>
      <ErrorNote error={error} />
      <div className={css.foot}>
        <output className={css.comesTo}>
          {complete ? (
            <>
              {words.comesTo}{' '}
              <strong>
                {formatCents(
                  lineAmounts({ quantity, priceCents: price, discount, vatBasisPoints: vat }).netCents,
                  currency,
                  language,
                )}
              </strong>
            </>
          ) : null}
        </output>
        <Button disabled={busy} onClick={onClose} small>
          {kit.cancel}
        </Button>
        <Button busy={busy} kind="primary" small type="submit">
          {words.save}
        </Button>
      </div>
    </form>
  );
}
