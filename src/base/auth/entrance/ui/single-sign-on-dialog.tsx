import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote, errorAt } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { PasswordField } from '#base/ui-kit/password-field.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { generalError } from '../../ui/general-error.ts';
import { setSingleSignOn } from '../contract.ts';
import { entranceMessages } from '../messages.ts';
import type { Entrance } from './entrance-parts.tsx';
import css from './entrance.module.css';
import { useEntranceChange } from './use-entrance-change.ts';

/** What Cadans has to know of a provider. It is asked before it is kept. */
export function SingleSignOnDialog({ entrance, onClose }: { entrance: Entrance; onClose: () => void }) {
  const words = useWords(entranceMessages);
  const toast = useToast();
  const present = entrance.singleSignOn;
  const [issuer, setIssuer] = useState(present?.issuer ?? '');
  const [clientId, setClientId] = useState(present?.clientId ?? '');
  const [clientSecret, setClientSecret] = useState('');
  const [domains, setDomains] = useState(present?.domains.join(', ') ?? '');
  const [letsIn, setLetsIn] = useState(present?.letsIn ?? 'invited');
  const save = useEntranceChange(
    () =>
      ask(setSingleSignOn, {
        issuer: issuer.trim(),
        clientId,
        ...(clientSecret.trim() === '' ? {} : { clientSecret }),
        domains: domains.split(/[\s,;]+/).filter((domain) => domain !== ''),
        letsIn,
        version: present?.version ?? 0,
      }),
    () => {
      toast({ text: words.saved });
      onClose();
    },
  );
  const at = (pointer: string) => errorAt(save.error, pointer);
  const problem = save.error instanceof ApiProblem ? save.error : null;
  const wrongDomain = problem?.errors.find(({ pointer }) => pointer.startsWith('/domains'))?.message ?? null;
  return (
    <Dialog
      actions={
        <>
          <Button disabled={save.isPending} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={save.isPending} kind="primary" type="submit">
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => save.mutate(undefined)}
      open
      stay={save.isPending}
      title={words.signOn}
      wide
    >
      <TextField
        autoComplete="off"
        error={at('/issuer')}
        inputMode="url"

        label={words.issuer}
        maxLength={500}
        onChange={setIssuer}
        placeholder="https://login.voorbeeld.example"
        required
        spellCheck={false}
        value={issuer}
      />
      <TextField
        autoComplete="off"
        error={at('/clientId')}
        label={words.clientId}
        maxLength={500}
        onChange={setClientId}
        required
        spellCheck={false}
        value={clientId}
      />
      <PasswordField
        autoComplete="new-password"
        error={at('/clientSecret')}
        hint={present?.hasSecret ? words.secretKept : undefined}
        label={words.clientSecret}
        maxLength={2000}
        onChange={setClientSecret}
        value={clientSecret}
      />
      <TextField
        autoComplete="off"
        error={wrongDomain}
        hint={words.domainsHint}
        label={words.domains}
        maxLength={2000}
        onChange={setDomains}
        required
        spellCheck={false}
        value={domains}
      />
      <div className={css.choice}>
        <span>{words.letsIn}</span>
        <Segmented
          label={words.letsIn}
          onChange={setLetsIn}
          options={[
            { value: 'invited', label: words.invited },
            { value: 'domain', label: words.domain },
          ]}
          value={letsIn}
        />
        <p className={css.says}>{words.letsInSays}</p>
      </div>
      <ErrorNote error={generalError(save.error)} />
    </Dialog>
  );
}
