import { useState } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { errorAt, ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { inviteMember, type Member } from '../contract.ts';
import { peopleMessages } from '../messages.ts';
import { LinkToGive } from './link-to-give.tsx';
import { usePeopleChange } from './use-people.ts';

/** Makes an invitation and shows its link, to hand over where no mail was sent. */
export function InviteDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const words = useWords(peopleMessages);
  const { run } = usePeopleChange();
  const [email, setEmail] = useState(member.email ?? '');
  const [made, setMade] = useState<OutputOf<typeof inviteMember> | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const invite = async () => {
    if (busy) return;
    setBusy(true);
    setError(null);
    try {
      setMade(await run(() => ask(inviteMember, { memberId: member.id, email: email.trim() })));
    } catch (caught) {
      setError(caught);
    }
    setBusy(false);
  };
  if (made)
    return (
      <Dialog
        actions={
          <Button kind="primary" onClick={onClose}>
            {words.close}
          </Button>
        }
        onClose={onClose}
        open
        title={words.inviteTitle(member.name)}
      >
        <LinkToGive
          expiresAt={made.expiresAt}
          link={made.link}
          says={made.mailed ? words.linkMailed(email) : words.linkShown}
        />
      </Dialog>
    );
  return (
    <Dialog
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button busy={busy} kind="primary" type="submit">
            {words.makeInvitation}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void invite()}
      open
      title={words.inviteTitle(member.name)}
    >
      {errorAt(error, '/email') ? null : <ErrorNote error={error} />}
      <p>{words.inviteSays}</p>
      <TextField
        autoComplete="off"
        error={errorAt(error, '/email')}
        label={words.email}
        maxLength={200}
        onChange={setEmail}
        required
        type="email"
        value={email}
      />
    </Dialog>
  );
}
