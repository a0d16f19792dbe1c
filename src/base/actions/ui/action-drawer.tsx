import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { useOwners } from '#base/directory/accounts/ui/use-owners.ts';
import { dayWords } from '#base/i18n/day-words.ts';
import { dateIn } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { errorAt, ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextArea, TextField } from '#base/ui-kit/text-field.tsx';
import { Facts } from '#base/ui-kit/to-do-list.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';

import { editAction, getAction, type Action } from '../contract.ts';
import { actionMessages } from '../messages.ts';
import { OriginLink } from './action-line.tsx';
import css from './actions.module.css';
import { useActionChanges } from './use-actions.ts';

const reminders = [null, 0, 1, 2, 7] as const;

/** Everything of one action, to change it. One that has ended can be opened again. */
export function ActionDrawer({ action, onClose }: { action: Action; onClose: () => void }) {
  const id = useId();
  const words = useWords(actionMessages);
  const kit = useWords(kitMessages);
  const toast = useToast();
  const queries = useQueryClient();
  const changes = useActionChanges();
  const owners = useOwners();
  const [version, setVersion] = useState(action.version);
  const [meanwhile, setMeanwhile] = useState(false);
  const [fields, setFields] = useState(() => ({
    title: action.title,
    note: action.note ?? '',
    dueOn: action.dueOn as Action['dueOn'] | null,
    ownerId: action.owner?.id ?? null,
    remindDays: action.remindDays,
  }));
  const set = (change: Partial<typeof fields>) => setFields((before) => ({ ...before, ...change }));
  const open = action.status === 'open';
  const mayEdit = action.may.edit && open;
  const { title, note, dueOn, ownerId, remindDays } = fields;
  const save = useMutation({
    mutationFn: () =>
      ask(editAction, {
        actionId: action.id,
        version,
        title,
        note: note || null,
        remindDays,
        ...(dueOn === null ? {} : { dueOn }),
        ...(ownerId === null ? {} : { ownerId }),
      }),
    onSuccess: async () => {
      onClose();
      toast({ text: words.saved });
      await queries.invalidateQueries({ queryKey: ['actions'] });
    },
    onError: async (error) => {
      if (!(error instanceof ApiProblem) || error.status !== 409) return;
      setVersion((await ask(getAction, { actionId: action.id })).version);
      setMeanwhile(true);
    },
  });
  const remindWords = (days: number | null) =>
    days === null
      ? words.notAtAll
      : days === 0
        ? words.onTheDay
        : days === 7
          ? words.weekBefore
          : words.daysBefore(days);
  const choices = reminders.some((days) => days === remindDays) ? reminders : [...reminders, remindDays];
  return (
    <Drawer
      actions={
        <>
          {action.may.edit ? (
            <span className={css.ends}>
              <Button
                onClick={() => {
                  onClose();
                  if (open) changes.complete(action);
                  else changes.reopen(action);
                }}
              >
                {open ? words.isDone : words.openAgain}
              </Button>
            </span>
          ) : null}
          <Button onClick={onClose}>{kit.cancel}</Button>
          {mayEdit ? (
            <Button busy={save.isPending} form={id} kind="primary" type="submit">
              {words.save}
            </Button>
          ) : null}
        </>
      }
      onClose={onClose}
      open
      title={words.action}
    >
      <form
        className={css.form}
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== '' && dueOn !== null) save.mutate();
        }}
      >
        {meanwhile ? (
          <p className={css.note} role="alert">
            {words.meanwhile}
          </p>
        ) : null}
        <TextField
          disabled={!mayEdit}
          error={title.trim() === '' ? words.whatMissing : errorAt(save.error, '/title')}
          label={words.what}
          maxLength={300}
          onChange={(text) => set({ title: text })}
          value={title}
        />
        <div className={css.pair}>
          <SelectField
            disabled={!mayEdit}
            label={words.owner}
            onChange={(value) => set({ ownerId: value })}
            options={owners}
            placeholder={words.nobody}
            value={ownerId}
          />
          <DateField
            disabled={!mayEdit}
            error={dueOn === null ? words.dayMissing : null}
            label={words.day}
            onChange={(value) => set({ dueOn: value })}
            value={dueOn}
          />
        </div>
        {mayEdit ? (
          <SelectField
            label={words.remind}
            onChange={(value) =>
              set({ remindDays: value === 'not' || value === null ? null : Number(value) })
            }
            options={choices.map((days) => ({
              value: days === null ? 'not' : String(days),
              label: remindWords(days),
            }))}
            value={remindDays === null ? 'not' : String(remindDays)}
          />
        ) : null}
        <TextArea
          disabled={!mayEdit}
          label={words.note}
          maxLength={5000}
          onChange={(text) => set({ note: text })}
          optional={mayEdit}
          rows={3}
          value={note}
        />
        <About action={action} />
        {meanwhile ? null : <ErrorNote error={save.error} fields={{ '/title': words.what }} />}
      </form>
    </Drawer>
  );
}

function About({ action }: { action: Action }) {
  const words = useWords(actionMessages);
  const language = useLanguage();
  const { today, zone } = useViewer();
  const made = dayWords(dateIn(zone, new Date(action.madeAt)), today, language);
  return (
    <Facts>
      {action.origin ? (
        <span>
          {words.from} <OriginLink origin={action.origin} />
        </span>
      ) : null}
      {action.madeBy ? <span>{words.madeBy(action.madeBy.name, made)}</span> : null}
      {action.isPrivate ? (
        <span>{words.between}</span>
      ) : (
        <Link to={`/history/action/${action.id}`}>{words.history}</Link>
      )}
    </Facts>
  );
}
