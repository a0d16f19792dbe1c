import { useMemo, useState } from 'react';
import { formatNumber } from '#base/i18n/format.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { Checkbox } from '#base/ui-kit/checkbox.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { kitMessages } from '#base/ui-kit/messages.ts';
import { Progress } from '#base/ui-kit/progress.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';

import type { Member } from '../contract.ts';
import { peopleMessages } from '../messages.ts';
import { inviteeFaults } from '../rules.ts';
import { InvitedList } from './invited-list.tsx';
import { useInviting } from './use-inviting.ts';
import css from './invite-many.module.css';

/** Invites everybody who cannot sign in yet, or some of them, in one go. */
export function InviteMany(props: { members: readonly Member[]; onClose: () => void }) {
  const { onClose } = props;
  const words = useWords(peopleMessages);
  const kit = useWords(kitMessages);
  const language = useLanguage();
  // As it was when it opened: who is invited meanwhile stays in sight.
  const [everybody] = useState(props.members);
  const waiting = useMemo(() => everybody.filter(isWaiting), [everybody]);
  const [emails, setEmails] = useState<Readonly<Record<string, string>>>({});
  const [chosen, setChosen] = useState<ReadonlySet<MemberId>>(() => new Set(waiting.map(({ id }) => id)));
  const [tried, setTried] = useState(false);
  const { invited, refused, course, invite } = useInviting(waiting);

  const done = new Set(invited.map(({ member }) => member.id));
  const left = waiting.filter(({ id }) => !done.has(id));
  const rows = left
    .filter(({ id }) => chosen.has(id))
    .map(({ id, email }) => ({ id, email: emails[id] ?? email ?? '' }));
  const faults = inviteeFaults(rows, [
    ...everybody.filter((one) => !isWaiting(one)).flatMap(({ email }) => email ?? []),
    ...invited.map(({ email }) => email),
  ]);
  const number = (n: number) => formatNumber(n, language);
  const send = () => {
    setTried(true);
    const ready = rows.filter(({ id }) => !faults.has(id));
    if (faults.size === 0 && ready.length > 0) invite(ready);
  };
  const choose = (id: MemberId, on: boolean) =>
    setChosen((before) => {
      const next = new Set(before);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });

  if (course)
    return (
      <Dialog
        actions={<Button onClick={() => course.stop.abort()}>{kit.stop}</Button>}
        onClose={onClose}
        open
        stay
        title={words.inviteMany}
      >
        <Progress
          detail={kit.countOf(number(course.done), number(course.total))}
          label={words.inviting}
          value={course.total === 0 ? 1 : course.done / course.total}
        />
      </Dialog>
    );
  if (left.length === 0 || (invited.length > 0 && refused.size === 0 && rows.length === 0))
    return (
      <Dialog
        actions={
          <Button kind="primary" onClick={onClose}>
            {words.close}
          </Button>
        }
        onClose={onClose}
        open
        title={words.invitedTitle(number(invited.length), invited.length)}
        wide
      >
        <InvitedList invited={invited} />
      </Dialog>
    );
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{invited.length > 0 ? words.close : words.cancel}</Button>
          <Button disabled={rows.length === 0} kind="primary" type="submit">
            {words.inviteSo(number(rows.length), rows.length)}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={send}
      open
      title={words.inviteMany}
      wide
    >
      {invited.length > 0 ? <InvitedList invited={invited} /> : <p>{words.inviteManySays}</p>}
      {refused.size > 0 ? (
        <p role="alert">
          <strong>{words.refusedSome(number(refused.size), refused.size)}</strong>
        </p>
      ) : null}
      <div className={css.all}>
        <Checkbox
          checked={rows.length === left.length}
          label={words.everybody(number(left.length))}
          mixed={rows.length > 0 && rows.length < left.length}
          onChange={(on) => setChosen(new Set(on ? left.map(({ id }) => id) : []))}
        />
        {tried && faults.size > 0 ? (
          <span className={css.fault}>{words.toFill(number(faults.size), faults.size)}</span>
        ) : null}
      </div>
      <ul className={css.list}>
        {left.map((member) => {
          const { id, name, email } = member;
          const fault = faults.get(id);
          return (
            <li className={css.row} key={id}>
              <Checkbox checked={chosen.has(id)} label={name} onChange={(on) => choose(id, on)} />
              <TextField
                autoComplete="off"
                disabled={!chosen.has(id)}
                error={(tried && fault ? words[fault] : null) ?? refused.get(id) ?? null}
                hideLabel
                label={words.emailOf(name)}
                maxLength={200}
                onChange={(written) => setEmails((before) => ({ ...before, [id]: written }))}
                placeholder={words.email}
                type="email"
                value={emails[id] ?? email ?? ''}
              />
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

/** Somebody who works here and was never invited. */
export function isWaiting({ canSignIn, archived }: Member): boolean {
  return !canSignIn && !archived;
}
