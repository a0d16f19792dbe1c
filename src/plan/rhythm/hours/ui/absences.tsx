import { useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import type { OutputOf } from '#base/http/contract.ts';
import { formatDateShort } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { ask } from '#base/ui-kit/client.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { PlusIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import { addAbsence, removeAbsence, type listAbsences } from '../contract.ts';
import { hoursMessages } from '../messages.ts';
import type { HoursMember } from './people-hours.tsx';
import { useRefreshHours } from './use-hours.ts';
import css from './hours.module.css';

type Absence = OutputOf<typeof listAbsences>['absences'][number];

/** Who is away when; never why. */
export function Absences(props: { absences: readonly Absence[]; members: readonly HoursMember[] }) {
  const { absences, members } = props;
  const words = useWords(hoursMessages);
  const language = useLanguage();
  const { today } = useViewer();
  const { run, quick } = useChange(useRefreshHours());
  const mine = members.filter(({ may }) => may.edit);
  const [who, setWho] = useState<MemberId | null>(mine.length === 1 ? (mine[0]?.id ?? null) : null);
  const [from, setFrom] = useState<IsoDate | null>(today);
  const [to, setTo] = useState<IsoDate | null>(today);
  const [error, setError] = useState<unknown>(null);
  const nameOf = (id: MemberId) => members.find((member) => member.id === id)?.name ?? '';
  const add = async () => {
    if (who === null || from === null || to === null) return;
    try {
      setError(null);
      await run(() => ask(addAbsence, { memberId: who, from, to }));
    } catch (failure) {
      setError(failure);
    }
  };
  return (
    <Sheet title={words.absences}>
      <p className={css.soft}>{words.absencesSays}</p>
      {absences.length === 0 ? (
        <p className={css.soft}>{words.noAbsences}</p>
      ) : (
        <ul className={css.list}>
          {absences.map((one) => (
            <li key={one.id}>
              <strong>{nameOf(one.memberId)}</strong>
              <span>
                {one.from === one.to
                  ? formatDateShort(one.from, language)
                  : `${formatDateShort(one.from, language)} – ${formatDateShort(one.to, language)}`}
              </span>
              {mine.some(({ id }) => id === one.memberId) ? (
                <IconButton
                  icon={TrashIcon}
                  label={words.removeAbsence(nameOf(one.memberId))}
                  onClick={() => quick(() => ask(removeAbsence, { absenceId: one.id }))}
                  small
                />
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {mine.length > 0 ? (
        <div className={css.addLine}>
          <SelectField
            label={words.who}
            onChange={setWho}
            options={mine.map(({ id, name }) => ({ value: id, label: name }))}
            value={who}
          />
          <DateField label={words.firstDay} onChange={setFrom} value={from} />
          <DateField label={words.lastDay} onChange={setTo} value={to} />
          <Button
            disabled={who === null || from === null || to === null}
            icon={PlusIcon}
            onClick={() => void add()}
          >
            {words.addAbsence}
          </Button>
        </div>
      ) : null}
      <ErrorNote error={error} />
    </Sheet>
  );
}
