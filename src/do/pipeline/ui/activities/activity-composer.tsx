import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { addDays, dateIn, instantAt, weekday, type IsoDate } from '#base/kernel/date.ts';
import type { Channel } from '#base/directory/accounts/rules/approach-law.ts';
import { ApproachNote } from '#base/directory/accounts/ui/consent/approach-note.tsx';
import type { AccountId, ContactId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { errorAt, ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { TextArea, TextField } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { logActivity, planActivity } from '../../activity-contract.ts';
import type { Activity, DealRow } from '../../shapes.ts';
import { activityKinds, activityOutcomes, type ActivityKind, type ActivityOutcome } from '../../words.ts';
import { kindIcons } from './activity-kinds.ts';
import { activityMessages } from './activity-messages.ts';
import { ChoiceChips } from '../choice-chips.tsx';
import { dayWords } from '#base/i18n/day-words.ts';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import css from './activity-composer.module.css';

const timePattern = /^([01]?\d|2[0-3])[:.]?([0-5]\d)$/;

/** A time as people write it, `14:30`, `1430` or `9.05`, as `14:30`; null where it is none. */
export function readTime(text: string): string | null {
  const [, hours, minutes] = timePattern.exec(text.trim()) ?? [];
  return hours === undefined ? null : `${hours.padStart(2, '0')}:${minutes}`;
}

/** The next day on which people work. */
function nextWorkday(today: IsoDate): IsoDate {
  const day = weekday(today);
  return addDays(today, day === 5 ? 3 : day === 6 ? 2 : 1);
}

/** The channel through which an activity of this kind approaches somebody. */
const channelOf: Partial<Record<ActivityKind, Channel>> = { call: 'phone', email: 'email', visit: 'visit' };

export type ComposerMode = 'done' | 'plan' | 'note';

/** Writes down a contact in a few presses, or plans one. After logging it asks for the next step where there is none. */
export function ActivityComposer(props: {
  deal?: Pick<DealRow, 'id' | 'account' | 'nextActivity' | 'status'> | undefined;
  accountId?: AccountId | undefined;
  contactId?: ContactId | undefined;
  mode: ComposerMode;
  onMode: (mode: ComposerMode) => void;
  onSaved?: (() => void) | undefined;
  /** What stands here for a note; without it none can be written. */
  note?: ReactNode;
}) {
  const { deal, accountId, contactId, mode, onMode, onSaved, note } = props;
  const words = useWords(activityMessages);
  const language = useLanguage();
  const { today, zone } = useViewer();
  const toast = useToast();
  const queries = useQueryClient();
  const [kind, setKind] = useState<ActivityKind>('call');
  const [outcome, setOutcome] = useState<ActivityOutcome | null>(null);
  const [text, setText] = useState('');
  const [minutes, setMinutes] = useState<number | null>(null);
  const [on, setOn] = useState<IsoDate | null>(null);
  const [at, setAt] = useState('');
  const [asksNext, setAsksNext] = useState(false);
  const [lastMode, setLastMode] = useState(mode);
  if (mode !== lastMode) {
    setLastMode(mode);
    setOn(null);
    setAt('');
  }
  const done = mode === 'done';
  const about = accountId ?? deal?.account?.id;
  // Unless something else is written: done just now, planned for the next working morning.
  const day = on ?? (done ? today : nextWorkday(today));
  const usual = done ? '12:00' : '09:00';
  const time = at.trim() === '' ? usual : readTime(at);
  const justNow = done && day === today && at.trim() === '';

  const send = useMutation({
    mutationFn: (): Promise<Activity> => {
      const about = {
        kind,
        dealId: deal?.id ?? null,
        ...(accountId ? { accountId } : {}),
        ...(contactId ? { contactId } : {}),
        minutes,
        note: text,
      };
      const moment = { at: instantAt(zone, day, time ?? usual).toISOString() };
      if (!done) return ask(planActivity, { ...about, ...moment });
      // What was done just now was done by the server's clock.
      return ask(logActivity, { ...about, outcome, ...(justNow ? {} : moment) });
    },
    onSuccess: async (activity) => {
      toast({
        text: done
          ? words.logged
          : words.planned(dayWords(dateIn(zone, new Date(activity.at)), today, language)),
      });
      setText('');
      setMinutes(null);
      setOutcome(null);
      const needsNext = done && deal?.status === 'open' && deal.nextActivity === null;
      onMode(needsNext ? 'plan' : 'done');
      setAsksNext(needsNext);
      await queries.invalidateQueries({ queryKey: ['deals'] });
      await queries.invalidateQueries({ queryKey: ['activities'] });
      onSaved?.();
    },
  });

  const modes = (
    <div className={css.line}>
      <Segmented
        label={words.mode}
        onChange={(to) => {
          setAsksNext(false);
          onMode(to);
        }}
        options={[
          { value: 'done', label: words.did },
          { value: 'plan', label: words.toDo },
          ...(note ? [{ value: 'note' as const, label: words.noteMode }] : []),
        ]}
        value={mode}
      />
      {asksNext ? <output>{words.whatNext}</output> : null}
    </div>
  );
  if (mode === 'note' && note)
    return (
      <div className={css.composer}>
        {modes}
        {note}
      </div>
    );
  return (
    <form
      className={css.composer}
      onSubmit={(event) => {
        event.preventDefault();
        if (time !== null) send.mutate();
      }}
    >
      {modes}
      <ChoiceChips
        hideLabel
        label={words.kind}
        onChange={setKind}
        options={activityKinds.map((value) => ({ value, label: words[value], icon: kindIcons[value] }))}
        value={kind}
      />
      <ApproachNote
        channel={channelOf[kind] ?? 'phone'}
        subject={channelOf[kind] ? (contactId ? { contactId } : about ? { accountId: about } : null) : null}
      />
      <TextArea
        hideLabel
        label={words.note}
        maxLength={5000}
        onChange={setText}
        placeholder={done ? words.noteHere : words.planHere}
        data-composer={true}
        rows={2}
        value={text}
      />
      {done ? (
        <ChoiceChips
          label={words.outcome}
          onChange={(chosen) => setOutcome(chosen === outcome ? null : chosen)}
          options={activityOutcomes.map((value) => ({ value, label: words[value] }))}
          value={outcome}
        />
      ) : null}
      <div className={css.when}>
        <DateField
          error={errorAt(send.error, '/at')}
          label={words.on}
          onChange={setOn}
          value={day}
          {...(done ? { max: today } : { min: today })}
        />
        <TextField
          error={time === null ? words.noTime : null}
          inputMode="numeric"
          label={words.at}
          onChange={setAt}
          placeholder={justNow ? words.now : usual}
          value={at}
        />
        <NumberField
          label={words.minutes}
          max={1440}
          min={0}
          onChange={setMinutes}
          unit={words.minutesUnit}
          value={minutes}
        />
        <Button busy={send.isPending} kind="primary" type="submit">
          {done ? words.log : words.plan}
        </Button>
      </div>
      <ErrorNote error={send.error} />
    </form>
  );
}
