import { useState } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import type { MemberId } from '#base/kernel/id.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { DateField } from '#base/ui-kit/date-field.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { addChangeAction, type listChangeActions } from '../change-contract.ts';
import { compareMessages } from '../compare-messages.ts';
import type { Difference } from '../rules/compare.ts';
import type { ProcessId } from '../rules/model.ts';

/** Agrees on an action for a difference: what, who, when. */
export function ChangeActionDialog(props: {
  processId: ProcessId;
  difference: Difference;
  members: readonly { id: MemberId; name: string }[];
  onClose: () => void;
  onDone: (agreed: OutputOf<typeof listChangeActions>) => void;
}) {
  const { processId, difference, members, onClose, onDone } = props;
  const words = useWords(compareMessages);
  const [title, setTitle] = useState(`${words[difference.kind]}: ${difference.name}`.slice(0, 300));
  const [ownerId, setOwnerId] = useState<MemberId | null>(null);
  const [dueOn, setDueOn] = useState<IsoDate | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [tried, setTried] = useState(false);
  const agree = async () => {
    setTried(true);
    if (title.trim() === '' || !ownerId || !dueOn) return;
    try {
      onDone(
        await ask(addChangeAction, {
          processId,
          difference: difference.key,
          title: title.trim(),
          ownerId,
          dueOn,
        }),
      );
    } catch (refused) {
      setError(refused);
    }
  };
  const missing = (value: unknown) => (tried && !value ? words.missing : null);
  return (
    <Dialog
      actions={
        <Button kind="primary" type="submit">
          {words.agree}
        </Button>
      }
      onClose={onClose}
      onSubmit={() => void agree()}
      open
      title={words.actTitle}
    >
      <TextField
        error={missing(title.trim())}
        label={words.what}
        maxLength={300}
        onChange={setTitle}
        value={title}
      />
      <SelectField
        error={missing(ownerId)}
        label={words.owner}
        onChange={setOwnerId}
        options={members.map(({ id, name }) => ({ value: id, label: name }))}
        value={ownerId}
      />
      <DateField error={missing(dueOn)} label={words.due} onChange={setDueOn} value={dueOn} />
      <ErrorNote error={error} />
    </Dialog>
  );
}
