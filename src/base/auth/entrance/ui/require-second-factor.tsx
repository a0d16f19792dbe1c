import { useState } from 'react';
import { useViewer } from '../../ui/use-viewer.ts';
import { formatDateShort } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import css from '../../security/ui/security.module.css';
import { requireSecondFactor } from '../contract.ts';
import { entranceMessages } from '../messages.ts';
import type { graceDays } from '../rules.ts';
import type { Entrance } from './entrance-parts.tsx';
import { useEntranceChange } from './use-entrance-change.ts';

type Days = `${(typeof graceDays)[number]}`;

/** Whether everybody needs a second factor, from when, and who has none yet. */
export function RequireSecondFactor({ entrance }: { entrance: Entrance }) {
  const words = useWords(entranceMessages);
  const language = useLanguage();
  const [asking, setAsking] = useState(false);
  const { from, version } = entrance.secondFactor;
  const stop = useEntranceChange(
    () => ask(requireSecondFactor, { required: false, version }),
    () => {},
  );
  const day = from === null ? '' : formatDateShort(from.slice(0, 10) as IsoDate, language);
  const { today } = useViewer();
  const holds = from !== null && from.slice(0, 10) <= today;
  return (
    <Sheet title={words.twoSteps}>
      <p className={css.says}>{words.twoStepsSay}</p>
      <div className={css.state}>
        <Badge>
          {from === null ? words.notRequired : holds ? words.requiredSince(day) : words.requiredFrom(day)}
        </Badge>
        {from === null ? (
          <Button onClick={() => setAsking(true)}>{words.require}</Button>
        ) : (
          <Button busy={stop.isPending} onClick={() => stop.mutate(undefined)}>
            {words.stopRequiring}
          </Button>
        )}
      </div>
      <p className={css.state}>
        {entrance.without.length === 0
          ? words.allHave
          : `${words.without(entrance.without.length)} ${entrance.without.map(({ name }) => name).join(', ')}`}
      </p>
      <ErrorNote error={stop.error} />
      {asking ? <RequireDialog onClose={() => setAsking(false)} version={version} /> : null}
    </Sheet>
  );
}

function RequireDialog({ version, onClose }: { version: number; onClose: () => void }) {
  const words = useWords(entranceMessages);
  const [days, setDays] = useState<Days>('14');
  const save = useEntranceChange(
    () =>
      ask(requireSecondFactor, {
        required: true,
        graceDays: Number(days) as (typeof graceDays)[number],
        version,
      }),
    onClose,
  );
  return (
    <Dialog
      actions={
        <>
          <Button disabled={save.isPending} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={save.isPending} kind="primary" type="submit">
            {words.require}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => save.mutate(undefined)}
      open
      stay={save.isPending}
      title={words.requireTitle}
    >
      <SelectField<Days>
        label={words.from}
        onChange={(chosen) => setDays(chosen ?? '14')}
        options={[
          { value: '0', label: words.days0 },
          { value: '7', label: words.days7 },
          { value: '14', label: words.days14 },
          { value: '30', label: words.days30 },
        ]}
        value={days}
      />
      <p>{words.graceSays}</p>
      <ErrorNote error={save.error} />
    </Dialog>
  );
}
