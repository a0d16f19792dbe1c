import { useEffect, useRef, useState, type ReactNode } from 'react';
import { formatCents, formatDateShort } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import type { Cents } from '#base/kernel/money.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ChoiceList } from '#base/ui-kit/choice-list.tsx';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { MoneyField } from '#base/ui-kit/money-field.tsx';
import { Popover } from '#base/ui-kit/popover.tsx';

import type { DealRow } from '../../shapes.ts';
import { pipelineMessages } from '../messages.ts';
import { useDealChoices } from '../use-deal-choices.ts';
import { tableMessages } from './table-messages.ts';
import { useCellEdit } from './use-cell-edit.ts';
import css from './edit-cells.module.css';

type CellProps = { row: DealRow; children: string };

/** The amount, to be changed where it stands. */
export function AmountCell({ row, children }: CellProps) {
  const words = useWords(pipelineMessages);
  const language = useLanguage();
  const edit = useCellEdit(row);
  return (
    <EditCell label={words.amount} row={row} text={children}>
      {(close) => (
        <Draft<Cents | null>
          onSave={(amountCents) => {
            close();
            if (amountCents !== row.amountCents)
              edit(
                words.amount,
                { amountCents },
                { amountCents: row.amountCents },
                amountCents === null ? '–' : formatCents(amountCents, row.currency, language),
              );
          }}
          start={row.amountCents}
        >
          {(value, set) => (
            <MoneyField currency={row.currency} label={words.amount} onChange={set} value={value} />
          )}
        </Draft>
      )}
    </EditCell>
  );
}

/** The day on which it is expected to close. */
export function CloseCell({ row, children }: CellProps) {
  const words = useWords(pipelineMessages);
  const language = useLanguage();
  const edit = useCellEdit(row);
  return (
    <EditCell label={words.expectedClose} row={row} text={children}>
      {(close) => (
        <Draft<IsoDate | null>
          onSave={(expectedCloseOn) => {
            close();
            if (expectedCloseOn !== row.expectedCloseOn)
              edit(
                words.expectedClose,
                { expectedCloseOn },
                { expectedCloseOn: row.expectedCloseOn },
                expectedCloseOn === null ? '–' : formatDateShort(expectedCloseOn, language),
              );
          }}
          start={row.expectedCloseOn}
        >
          {(value, set) => <DateField label={words.expectedClose} onChange={set} value={value} />}
        </Draft>
      )}
    </EditCell>
  );
}

/** Whose deal it is; one press on a name hands it over. */
export function OwnerCell({ row, children }: CellProps) {
  const words = useWords(pipelineMessages);
  const own = useWords(tableMessages);
  const { members } = useDealChoices();
  const edit = useCellEdit(row);
  return (
    <EditCell label={words.owner} row={row} text={children}>
      {(close) => (
        <ChoiceList
          label={words.owner}
          onChange={([chosen]) => {
            close();
            const ownerId = chosen === '' || chosen === undefined ? null : (chosen as MemberId);
            if (ownerId === (row.owner?.id ?? null)) return;
            const name = members.find(({ id }) => id === ownerId)?.name ?? own.nobody;
            edit(words.owner, { ownerId }, { ownerId: row.owner?.id ?? null }, name);
          }}
          options={[
            ...members.map(({ id, name }) => ({ value: id as string, label: name })),
            { value: '', label: own.nobody },
          ]}
          single
          values={[row.owner?.id ?? '']}
        />
      )}
    </EditCell>
  );
}

function EditCell(props: {
  row: DealRow;
  label: string;
  text: string;
  children: (close: () => void) => ReactNode;
}) {
  const { row, label, text, children } = props;
  const own = useWords(tableMessages);
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  if (!row.may.edit) return text;
  const trigger = (
    <button
      aria-expanded={open}
      aria-haspopup="dialog"
      aria-label={own.change(label, row.title, text)}
      className={css.value}
      data-edit
      onClick={() => setOpen(!open)}
      ref={button}
      tabIndex={-1}
      type="button"
    >
      {text}
    </button>
  );
  if (!open) return trigger;
  return (
    <Popover label={label} onChange={setOpen} open={open} trigger={trigger}>
      {children(() => setOpen(false))}
    </Popover>
  );
}

function Draft<V>(props: {
  start: V;
  onSave: (value: V) => void;
  children: (value: V, set: (value: V) => void) => ReactNode;
}) {
  const { start, onSave, children } = props;
  const own = useWords(tableMessages);
  const [value, setValue] = useState(start);
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSave(value);
      }}
    >
      {children(value, setValue)}
      <Button kind="primary" small type="submit">
        {own.save}
      </Button>
    </form>
  );
}
