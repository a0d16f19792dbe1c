import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useOwners } from '#base/directory/accounts/ui/use-owners.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { errorAt, ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextArea, TextField } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { Facts } from '#base/ui-kit/to-do-list.tsx';

import { editTask, getTask, type Task } from '../contract.ts';
import { taskMessages } from '../messages.ts';
import { taskKinds } from '../words.ts';
import { RecurrenceField } from './recurrence-field.tsx';
import { RemindField } from './remind-field.tsx';
import { fieldsOf, readTimeField, type TaskFields } from './task-fields.ts';
import css from './tasks.module.css';
import { useTaskChanges } from './use-tasks.ts';

/** Everything of one task, to change it. One that has ended can be opened again. */
export function TaskDrawer({ task, onClose }: { task: Task; onClose: () => void }) {
  const id = useId();
  const words = useWords(taskMessages);
  const kit = useWords(kitMessages);
  const toast = useToast();
  const queries = useQueryClient();
  const changes = useTaskChanges();
  const owners = useOwners();
  const [version, setVersion] = useState(task.version);
  const [meanwhile, setMeanwhile] = useState(false);
  const [fields, setFields] = useState<TaskFields>(() => fieldsOf(task));
  const set = (change: Partial<TaskFields>) => setFields((before) => ({ ...before, ...change }));
  const time = readTimeField(fields.time);
  const mayEdit = task.may.edit && task.status === 'open';
  const save = useMutation({
    mutationFn: (dueOn: NonNullable<TaskFields['dueOn']>) => {
      const { title, note, kind, priority, remindMinutes, recurrence, memberId } = fields;
      return ask(editTask, {
        taskId: task.id,
        version,
        title,
        note: note || null,
        kind,
        priority,
        dueOn,
        dueTime: time ?? null,
        remindMinutes,
        recurrence,
        memberId,
      });
    },
    onSuccess: async () => {
      onClose();
      toast({ text: words.saved });
      await queries.invalidateQueries({ queryKey: ['tasks'] });
    },
    onError: async (error) => {
      if (!(error instanceof ApiProblem) || error.status !== 409) return;
      setVersion((await ask(getTask, { taskId: task.id })).version);
      setMeanwhile(true);
    },
  });
  const submit = () => {
    if (fields.title.trim() !== '' && fields.dueOn !== null && time !== undefined) save.mutate(fields.dueOn);
  };
  return (
    <Drawer
      actions={
        <>
          {task.may.edit ? <Ways onClose={onClose} task={task} changes={changes} /> : null}
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
      title={words.task}
    >
      <form
        className={css.form}
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {meanwhile ? (
          <p className={css.note} role="alert">
            {words.meanwhile}
          </p>
        ) : null}
        <TextField
          disabled={!mayEdit}
          error={fields.title.trim() === '' ? words.whatMissing : errorAt(save.error, '/title')}
          label={words.what}
          maxLength={300}
          onChange={(title) => set({ title })}
          value={fields.title}
        />
        <div className={css.pair}>
          <DateField
            disabled={!mayEdit}
            error={fields.dueOn === null ? words.dayMissing : null}
            label={words.day}
            onChange={(dueOn) => set({ dueOn })}
            value={fields.dueOn}
          />
          <TextField
            disabled={!mayEdit}
            error={time === undefined ? words.noTime : null}
            inputMode="numeric"
            label={words.time}
            onChange={(text) => set({ time: text })}
            placeholder={words.wholeDay}
            value={fields.time}
          />
        </div>
        <div className={css.pair}>
          <SelectField
            disabled={!mayEdit}
            label={words.kind}
            onChange={(kind) => set({ kind: kind ?? 'to-do' })}
            options={taskKinds.map((value) => ({ value, label: words[value] }))}
            value={fields.kind}
          />
          <SelectField
            clearable
            disabled={!mayEdit}
            label={words.member}
            onChange={(memberId) => set({ memberId })}
            options={owners}
            placeholder={words.nobody}
            value={fields.memberId}
          />
        </div>
        {mayEdit ? (
          <>
            <Checkbox
              checked={fields.priority === 'high'}
              label={words.high}
              onChange={(high) => set({ priority: high ? 'high' : 'normal' })}
            />
            <RemindField
              onChange={(remindMinutes) => set({ remindMinutes })}
              value={fields.remindMinutes}
              wholeDay={time === null}
            />
            {fields.dueOn === null ? null : (
              <RecurrenceField
                dueOn={fields.dueOn}
                onChange={(recurrence) => set({ recurrence })}
                value={fields.recurrence}
              />
            )}
          </>
        ) : null}
        <TextArea
          disabled={!mayEdit}
          label={words.note}
          maxLength={5000}
          onChange={(note) => set({ note })}
          optional={mayEdit}
          rows={3}
          value={fields.note}
        />
        <About task={task} />
        {meanwhile ? null : <ErrorNote error={save.error} fields={{ '/title': words.what }} />}
      </form>
    </Drawer>
  );
}

function Ways(props: { task: Task; onClose: () => void; changes: ReturnType<typeof useTaskChanges> }) {
  const { task, onClose, changes } = props;
  const words = useWords(taskMessages);
  const then = (act: (task: Task) => void) => () => {
    onClose();
    act(task);
  };
  return (
    <span className={css.ends}>
      {task.status === 'open' ? (
        <Button onClick={then(changes.remove)}>{words.remove}</Button>
      ) : (
        <Button onClick={then(changes.reopen)}>{words.openAgain}</Button>
      )}
    </span>
  );
}

function About({ task }: { task: Task }) {
  const words = useWords(taskMessages);
  return (
    <Facts>
      {task.deal ? <Link to={`/deals/${task.deal.id}`}>{task.deal.title}</Link> : null}
      {task.account ? <Link to={`/accounts/${task.account.id}`}>{task.account.name}</Link> : null}
      {task.contact ? <span>{task.contact.name}</span> : null}
      {task.madeBy ? <span>{words.madeBy(task.madeBy.name)}</span> : null}
    </Facts>
  );
}
