import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote, errorAt } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { passkeyTrouble } from '#base/ui-kit/passkeys.ts';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { securityMessages } from '../../security/messages.ts';
import { RecoveryCodes } from '../../security/ui/recovery-codes.tsx';
import { addPasskey } from '../contract.ts';
import { makePasskey } from './ask-passkey.ts';
import { deviceHere } from './device-here.ts';

/**
 * Names a passkey and has the browser make it; with the first there are codes to keep.
 * @param run asks first who it is where the server wants to know
 */
export function AddPasskeyDialog(props: {
  run: <T>(send: () => Promise<T>) => Promise<T | null>;
  onClose: () => void;
}) {
  const { run, onClose } = props;
  const words = useWords(securityMessages);
  const [name, setName] = useState(deviceHere);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const make = useMutation({
    mutationFn: async () => {
      const response = await run(makePasskey);
      return response === null ? null : ask(addPasskey, { name, response });
    },
    onSuccess: (added) => {
      if (added?.codes) setCodes(added.codes);
      else if (added) onClose();
    },
  });
  if (codes)
    return (
      <Dialog
        actions={
          <Button kind="primary" onClick={onClose}>
            {words.codesKept}
          </Button>
        }
        onClose={onClose}
        open
        stay
        title={words.codesTitle}
      >
        <RecoveryCodes codes={codes} />
      </Dialog>
    );
  const trouble = passkeyTrouble(make.error);
  return (
    <Dialog
      actions={
        <>
          <Button disabled={make.isPending} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={make.isPending} disabled={name.trim() === ''} kind="primary" type="submit">
            {words.passkeyMake}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => make.mutate()}
      open
      stay={make.isPending}
      title={words.passkeyTitle}
    >
      <p>{words.passkeysSay}</p>
      <TextField
        autoComplete="off"
        error={errorAt(make.error, '/name')}
        hint={words.passkeyHint}
        label={words.passkeyName}
        maxLength={200}
        onChange={setName}
        required
        value={name}
      />
      {trouble ? (
        <p role="alert">{trouble === 'exists' ? words.passkeyExists : words.passkeyFailed}</p>
      ) : (
        <ErrorNote error={make.error} />
      )}
    </Dialog>
  );
}
