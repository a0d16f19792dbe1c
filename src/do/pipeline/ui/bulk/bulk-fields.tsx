import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { CustomFieldInput } from '#base/directory/custom-fields/ui/custom-field-input.tsx';
import { useFields } from '#base/directory/custom-fields/ui/use-fields.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { MoneyField } from '#base/ui-kit/money-field.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextArea } from '#base/ui-kit/text-field.tsx';

import { useCycles } from '../use-cycles.ts';
import { useDealChoices } from '../use-deal-choices.ts';
import type { BulkForm, BulkWhat } from './bulk-form.ts';
import { bulkMessages } from './bulk-messages.ts';

type Props = { what: BulkWhat; form: BulkForm; onChange: (form: BulkForm) => void };

/** What has to be filled in for a change of this kind. */
export function BulkFields({ what, form, onChange }: Props) {
  const { kind, field } = what;
  const { members: people } = useFields('deal');
  const { currency } = useViewer();
  const words = useWords(bulkMessages);
  const language = useLanguage();
  const { members, products, competitors, lossReasons } = useDealChoices();
  const { cycles } = useCycles();
  const choose = (chosen: string | null) => onChange({ ...form, chosen });
  const named = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  const running = cycles.filter(({ retired }) => !retired);
  const empty = (
    <Checkbox
      checked={form.empty}
      label={words.makeEmpty}
      onChange={(to) => onChange({ ...form, empty: to })}
    />
  );
  switch (kind) {
    case 'owner':
      return (
        <SelectField
          label={words.newOwner}
          onChange={choose}
          options={[...named(members), { value: '', label: words.nobody }]}
          value={form.chosen}
        />
      );
    case 'product':
      return (
        <SelectField
          label={words.newProduct}
          onChange={choose}
          options={[...named(products), { value: '', label: words.noProduct }]}
          value={form.chosen}
        />
      );
    case 'phase':
      return (
        <SelectField
          label={words.newPhase}
          onChange={choose}
          options={running.flatMap((cycle) =>
            cycle.phases
              .filter(({ retired }) => !retired)
              .map(({ id, name }) => ({
                value: id as string,
                label: inLanguage(name, language),
                hint: running.length > 1 ? inLanguage(cycle.name, language) : undefined,
              })),
          )}
          value={form.chosen}
        />
      );
    case 'amount':
      return (
        <>
          {form.empty ? null : (
            <MoneyField
              currency={currency}
              label={words.newAmount}
              onChange={(cents) => onChange({ ...form, cents })}
              value={form.cents}
            />
          )}
          {empty}
        </>
      );
    case 'field':
      return field ? (
        <>
          {form.empty ? null : (
            <CustomFieldInput
              field={{ ...field, required: false }}
              members={people}
              onChange={(value) => onChange({ ...form, value })}
              value={form.value}
            />
          )}
          {field.required ? null : empty}
        </>
      ) : null;
    case 'expected-close':
      return (
        <>
          <DateField
            disabled={form.withoutDay}
            label={words.newDay}
            onChange={(day) => onChange({ ...form, day })}
            value={form.withoutDay ? null : form.day}
          />
          <Checkbox
            checked={form.withoutDay}
            label={words.noDay}
            onChange={(withoutDay) => onChange({ ...form, withoutDay })}
          />
        </>
      );
    case 'shift-close':
      return (
        <NumberField
          hint={words.shiftHint}
          label={words.shiftBy}
          max={3650}
          min={-3650}
          onChange={(days) => onChange({ ...form, days })}
          unit={words.days}
          value={form.days}
        />
      );
    case 'lose':
      return (
        <>
          <SelectField
            label={words.lossReason}
            onChange={choose}
            options={lossReasons.map(({ id, name }) => ({
              value: id as string,
              label: inLanguage(name, language),
            }))}
            value={form.chosen}
          />
          <SelectField
            clearable
            label={words.lostTo}
            onChange={(lostTo) => onChange({ ...form, lostTo })}
            optional
            options={named(competitors)}
            value={form.lostTo}
          />
          <TextArea
            label={words.note}
            maxLength={2000}
            onChange={(note) => onChange({ ...form, note })}
            optional
            rows={2}
            value={form.note}
          />
        </>
      );
    case 'delete':
      return <p>{words.deleteSays}</p>;
  }
}
