import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addDays, type IsoDate } from '#base/kernel/date.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { CopyField } from '#base/ui-kit/copy-field.tsx';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { SelectField } from '#base/ui-kit/select-field.tsx';
import { TextField } from '#base/ui-kit/text-field.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import { addApiKey } from '../contract.ts';
import { apiKeyMessages } from '../messages.ts';
import { accessOf, areas, type Area, type Scope } from '../rules.ts';
import css from './api-keys.module.css';

type Right = 'none' | 'read' | 'write';
type Serves = '30' | '90' | '365' | '730';

/** Makes a key, and shows it the one time that it can be seen. */
export function AddKeyDialog({ today, onClose }: { today: IsoDate; onClose: () => void }) {
  const words = useWords(apiKeyMessages);
  const queries = useQueryClient();
  const { run } = useChange(() => queries.invalidateQueries({ queryKey: ['api-keys'] }));
  const [name, setName] = useState('');
  const [rights, setRights] = useState<Partial<Record<Area, Right>>>({});
  const [serves, setServes] = useState<Serves>('365');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [token, setToken] = useState<string | null>(null);

  const scopes = areas.flatMap((area): Scope[] => {
    const right = rights[area] ?? 'none';
    return right === 'none' ? [] : [`${area}:${right}`];
  });
  const make = async () => {
    setTried(true);
    if (busy || name.trim() === '' || scopes.length === 0) return;
    setBusy(true);
    setError(null);
    try {
      const expiresOn = addDays(today, Number(serves) - 1);
      const made = await run(() => ask(addApiKey, { name, scopes, expiresOn }));
      setToken(made.token);
    } catch (caught) {
      setError(caught);
    } finally {
      setBusy(false);
    }
  };
  if (token !== null)
    return (
      <Dialog
        actions={
          <Button kind="primary" onClick={onClose}>
            {words.done}
          </Button>
        }
        onClose={onClose}
        open
        stay
        title={words.madeTitle}
        wide
      >
        <p>{words.madeSays}</p>
        <CopyField label={words.key} value={token} />
      </Dialog>
    );
  return (
    <Dialog
      actions={
        <>
          <Button disabled={busy} onClick={onClose}>
            {words.cancel}
          </Button>
          <Button busy={busy} kind="primary" type="submit">
            {words.add}
          </Button>
        </>
      }
      onClose={onClose}
      onSubmit={() => void make()}
      open
      stay={busy}
      title={words.addTitle}
      wide
    >
      <ErrorNote error={error} />
      <TextField
        autoComplete="off"
        error={tried && name.trim() === '' ? words.nameMissing : null}
        hint={words.nameHint}
        label={words.name}
        maxLength={200}
        onChange={setName}
        required
        value={name}
      />
      <fieldset className={css.choices}>
        <legend>{words.rights}</legend>
        {areas.map((area) => (
          <div className={css.choice} key={area}>
            <span>{words[area]}</span>
            <Segmented<Right>
              label={words[area]}
              onChange={(right) => setRights({ ...rights, [area]: right })}
              options={[
                { value: 'none', label: words.nothing },
                { value: 'read', label: words.read },
                ...(area === 'figures' ? [] : [{ value: 'write' as const, label: words.write }]),
              ]}
              value={rights[area] ?? 'none'}
            />
          </div>
        ))}
        {tried && scopes.length === 0 ? (
          <p className={css.wrong} role="alert">
            {words.rightsMissing}
          </p>
        ) : null}
      </fieldset>
      {accessOf(scopes) === 'administrator' ? <p className={css.note}>{words.widely}</p> : null}
      <SelectField<Serves>
        label={words.serves}
        onChange={(chosen) => setServes(chosen ?? '365')}
        options={[
          { value: '30', label: words.days30 },
          { value: '90', label: words.days90 },
          { value: '365', label: words.days365 },
          { value: '730', label: words.days730 },
        ]}
        value={serves}
      />
    </Dialog>
  );
}
