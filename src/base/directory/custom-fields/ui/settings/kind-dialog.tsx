import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { changeFieldKind, previewFieldKind } from '../../contract.ts';
import { kindsAfter } from '../../rules/convert-value.ts';
import type { CustomField, FieldKind } from '../../rules/field.ts';
import { fieldSettingsMessages, kindHints, kindMessages } from './settings-messages.ts';
import css from './settings.module.css';
import { useFieldChange } from './use-field-change.ts';

/** Another kind for a field, with what becomes of its values before it happens. */
export function KindDialog({ field, onClose }: { field: CustomField; onClose: () => void }) {
  const words = useWords(fieldSettingsMessages);
  const kinds = useWords(kindMessages);
  const hints = useWords(kindHints);
  const language = useLanguage();
  const toast = useToast();
  const { run } = useFieldChange();
  const [to, setTo] = useState<FieldKind | null>(null);
  const [decimals, setDecimals] = useState<number | null>(field.decimals);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const wish = { fieldId: field.id, to: to ?? 'text', decimals: decimals ?? 0 };
  const { data, error: unread } = useQuery({
    queryKey: ['custom-fields', 'kind', wish],
    queryFn: ({ signal }) => ask(previewFieldKind, wish, { signal }),
    enabled: to !== null,
  });
  const count = (n: number) => formatNumber(n, language);
  const name = inLanguage(field.name, language);
  const change = async () => {
    setBusy(true);
    setError(null);
    try {
      await run(() => ask(changeFieldKind, { ...wish, version: field.version }));
      toast({ text: words.saved(name) });
      onClose();
    } catch (caught) {
      setError(caught);
      setBusy(false);
    }
  };
  const counts = to === 'number' || to === 'percentage';
  return (
    <Dialog
      actions={
        <>
          <Button disabled={busy} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={busy} disabled={!data || data.lost > 0} kind="primary" type="submit">
            {words.kindDo}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => {
        if (data && data.lost === 0 && !busy) void change();
      }}
      open
      stay={busy}
      title={words.kindTitle(name)}
    >
      <ErrorNote error={error ?? unread} />
      <div className={css.pair}>
        <SelectField
          label={words.newKind}
          onChange={setTo}
          options={kindsAfter(field.kind).map((kind) => ({
            value: kind,
            label: kinds[kind],
            hint: hints[kind],
          }))}
          value={to}
        />
        {counts ? (
          <NumberField label={words.decimals} max={6} min={0} onChange={setDecimals} value={decimals} />
        ) : null}
      </div>
      {data ? (
        <>
          <p className={data.lost > 0 ? css.error : undefined} role="status">
            {data.rows === 0
              ? words.kindNone
              : data.lost > 0
                ? words.kindLost(count(data.lost), count(data.rows))
                : words.kindGood(count(data.rows))}
          </p>
          {data.examples.length > 0 ? (
            <table className={css.examples}>
              <thead>
                <tr>
                  <th scope="col">{words.now}</th>
                  <th scope="col">{words.becomes}</th>
                  <th className={css.end} scope="col">
                    {words.rows}
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.examples.map(({ before, after, rows }) => (
                  <tr key={before}>
                    <td>{before}</td>
                    <td>{after ?? <span className={css.error}>{words.fitsNot}</span>}</td>
                    <td className={css.end}>{count(rows)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : null}
        </>
      ) : null}
    </Dialog>
  );
}
