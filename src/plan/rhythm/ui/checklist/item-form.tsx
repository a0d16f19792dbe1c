import { LocalRichTextFields } from '#base/ui-kit/local-rich-text-fields.tsx';
import { LocalTextFields } from '#base/ui-kit/local-text-fields.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { errorAt } from '#base/ui-kit/error-note.tsx';
import { WarningIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { RichTextView } from '#base/ui-kit/rich-text-view.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { hasText } from '#base/kernel/language.ts';
import { richInLanguage } from '#base/kernel/rich-text.ts';

import { useRoleNames } from '../../../roles/ui/use-catalogue.ts';
import type { RhythmItem, RhythmItemId } from '../../item.ts';
import { loopParts, rhythmPeriods } from '../../rules/starting-items.ts';
import { checklistMessages } from './checklist-messages.ts';
import css from './checklist.module.css';
import { WhenFields } from './when-fields.tsx';
import type { WrittenItem } from './use-item-words.ts';

const gatherings = ['together', 'alone', 'one-to-one'] as const;

export type ItemFormProps = {
  fields: WrittenItem;
  onChange: (change: Partial<WrittenItem>) => void;
  itemId: RhythmItemId | null;
  items: readonly RhythmItem[];
  error: unknown;
  /** Was it tried to save? Then what is missing is said. */
  tried: boolean;
  /** Only to be looked at. */
  locked: boolean;
};

/** All that can be said of an item: what and who, and when. */
export function ItemForm(props: ItemFormProps) {
  const { fields, onChange, error, tried, locked } = props;
  const language = useLanguage();
  const words = useWords(checklistMessages);
  const roles = useRoleNames();
  return (
    <>
      <LocalTextFields
        error={tried && !hasText(fields.name) ? words.missing : errorAt(error, '/name')}
        label={words.name}
        maxLength={120}
        onChange={(name) => onChange({ name })}
        value={fields.name}
      />
      {locked ? (
        <RichTextView text={richInLanguage(fields.manual, language)} />
      ) : (
        <LocalRichTextFields
          error={errorAt(error, '/manual')}
          label={words.manual}
          onChange={(manual) => onChange({ manual })}
          shortLabel={words.manualShort}
          value={fields.manual}
        />
      )}
      <div className={css.pair}>
        <SelectField
          label={words.part}
          onChange={(part) => part && onChange({ part })}
          options={loopParts.map((value) => ({ value, label: words[value] }))}
          value={fields.part}
        />
        <NumberField
          error={errorAt(error, '/minutes')}
          label={words.minutes}
          max={1440}
          min={5}
          onChange={(minutes) => minutes !== null && onChange({ minutes })}
          unit={words.minuteUnit}
          value={fields.minutes}
        />
      </div>
      <div className={css.pair}>
        <NumberField
          error={errorAt(error, '/times')}
          label={words.times}
          max={20}
          min={1}
          onChange={(times) => times !== null && onChange({ times })}
          unit="×"
          value={fields.times}
        />
        <SelectField
          label={words.per}
          onChange={(per) => per && onChange({ per })}
          options={rhythmPeriods.map((value) => ({ value, label: words[value] }))}
          value={fields.per}
        />
      </div>
      <SelectField
        label={words.responsible}
        onChange={(responsible) => responsible && onChange({ responsible })}
        options={roles.optionsWith([fields.responsible])}
        value={fields.responsible}
      />
      <fieldset className={css.group}>
        <legend>{words.who}</legend>
        <div className={css.boxes}>
          {roles.optionsWith(fields.who).map(({ value: role, label }) => (
            <Checkbox
              checked={fields.who.includes(role)}
              key={role}
              label={label}
              onChange={(on) =>
                onChange({
                  who: roles.codes.filter((one) => (one === role ? on : fields.who.includes(one))),
                })
              }
            />
          ))}
        </div>
        {tried && fields.who.length === 0 ? (
          <p className={css.error} role="alert">
            <WarningIcon size={16} />
            {words.noneChosen}
          </p>
        ) : null}
      </fieldset>
      <div className={css.group}>
        <span className={css.label}>{words.gathering}</span>
        <Segmented
          label={words.gathering}
          onChange={(gathering) => onChange({ gathering })}
          options={gatherings.map((value) => ({ value, label: words[value] }))}
          value={fields.gathering}
        />
        <p className={css.soft}>{words[`says-${fields.gathering}`]}</p>
      </div>
      <Checkbox
        checked={fields.sells}
        hint={words.countsHint}
        label={words.countsAsSelling}
        onChange={(sells) => onChange({ sells })}
      />
      <h3 className={css.formHead}>{words.when}</h3>
      <WhenFields {...props} />
    </>
  );
}
