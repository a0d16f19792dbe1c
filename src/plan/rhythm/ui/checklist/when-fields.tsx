import { inLanguage } from '#base/kernel/language.ts';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { errorAt } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';

import { checklistMessages } from './checklist-messages.ts';
import css from './checklist.module.css';
import { FixedTimes } from './fixed-times.tsx';
import type { ItemFormProps } from './item-form.tsx';
import { useItemWords } from './use-item-words.ts';
import { WeekPicture } from './week-picture.tsx';

/** When an item may lie: fixed or in windows, in one go or in pieces, after what, and what a closed day does to it. */
export function WhenFields({ fields, onChange, itemId, items, error }: ItemFormProps) {
  const words = useWords(checklistMessages);
  const language = useLanguage();
  const { apartWords } = useItemWords(items);
  return (
    <>
      <div className={css.group}>
        <span className={css.label}>{words.moment}</span>
        <Segmented
          label={words.moment}
          onChange={(kind) => onChange({ fixedAt: kind === 'fixed' ? [{ day: 0, from: 540 }] : [] })}
          options={[
            { value: 'flexible', label: words.flexible },
            { value: 'fixed', label: words.fixed },
          ]}
          value={fields.fixedAt.length > 0 ? 'fixed' : 'flexible'}
        />
      </div>
      {fields.fixedAt.length > 0 ? (
        <FixedTimes onChange={(fixedAt) => onChange({ fixedAt })} times={fields.fixedAt} />
      ) : (
        <WeekPicture
          error={errorAt(error, '/windows')}
          onChange={(windows) => onChange({ windows })}
          windows={fields.windows}
        />
      )}
      <div className={css.pair}>
        <SelectField
          label={words.daysApart}
          onChange={(days) => days !== null && onChange({ daysApart: Number(days) })}
          options={[0, 1, 2, 3, 4].map((days) => ({ value: String(days), label: apartWords(days) }))}
          value={String(fields.daysApart)}
        />
        <SelectField
          clearable
          label={words.follows}
          onChange={(followsId) => onChange({ followsId })}
          options={items
            .filter(({ id, verdict }) => id !== itemId && (verdict !== 'struck' || id === fields.followsId))
            .map(({ id, name }) => ({ value: id, label: inLanguage(name, language) }))}
          placeholder={words.followsNone}
          value={fields.followsId}
        />
      </div>
      <div className={css.group}>
        <Checkbox
          checked={fields.pieceMinutes !== null}
          label={words.pieces}
          onChange={(on) => onChange({ pieceMinutes: on ? Math.min(30, fields.minutes) : null })}
        />
        {fields.pieceMinutes === null ? null : (
          <NumberField
            label={words.pieceMinutes}
            max={Math.min(480, fields.minutes)}
            min={5}
            onChange={(pieceMinutes) => pieceMinutes !== null && onChange({ pieceMinutes })}
            unit={words.minuteUnit}
            value={fields.pieceMinutes}
          />
        )}
        <Checkbox
          checked={fields.anywhere}
          label={words.anywhere}
          onChange={(anywhere) => onChange({ anywhere })}
        />
      </div>
      <div className={css.group}>
        <span className={css.label}>{words.whenClosed}</span>
        <Segmented
          label={words.whenClosed}
          onChange={(whenClosed) => onChange({ whenClosed })}
          options={[
            { value: 'move', label: words.move },
            { value: 'drop', label: words.drop },
          ]}
          value={fields.whenClosed}
        />
      </div>
    </>
  );
}
