import { useState } from 'react';
import { formatDateShort } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { CopyField } from '#base/ui-kit/copy-field.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';
import css from '../../security/ui/security.module.css';
import { removeSingleSignOn, requireSingleSignOn, type SingleSignOn } from '../contract.ts';
import { entranceMessages } from '../messages.ts';
import type { Entrance } from './entrance-parts.tsx';
import { SingleSignOnDialog } from './single-sign-on-dialog.tsx';
import { useEntranceChange } from './use-entrance-change.ts';

/** The provider with which people sign in. */
export function SingleSignOnSheet({ entrance }: { entrance: Entrance }) {
  const words = useWords(entranceMessages);
  const [open, setOpen] = useState<'edit' | 'remove' | null>(null);
  const provider = entrance.singleSignOn;
  const remove = useEntranceChange(
    () => ask(removeSingleSignOn, {}),
    () => setOpen(null),
  );
  return (
    <Sheet
      actions={
        <>
          {provider ? (
            <Button onClick={() => setOpen('remove')} small>
              {words.remove}
            </Button>
          ) : null}
          <Button onClick={() => setOpen('edit')} small>
            {provider ? words.change : words.setUp}
          </Button>
        </>
      }
      title={words.signOn}
    >
      <p className={css.says}>{words.signOnSays}</p>
      {provider ? <Standing provider={provider} /> : null}
      <div className={css.field}>
        <CopyField hint={words.callbackHint} label={words.callback} value={entrance.callback} />
      </div>
      {open === 'edit' ? <SingleSignOnDialog entrance={entrance} onClose={() => setOpen(null)} /> : null}
      <ConfirmDialog
        busy={remove.isPending}
        confirm={words.remove}
        onClose={() => setOpen(null)}
        onConfirm={() => remove.mutate(undefined)}
        open={open === 'remove'}
        title={words.removeTitle}
      >
        <p>{words.removeSays}</p>
        <ErrorNote error={remove.error} />
      </ConfirmDialog>
    </Sheet>
  );
}

function Standing({ provider }: { provider: SingleSignOn }) {
  const words = useWords(entranceMessages);
  const language = useLanguage();
  const { workedAt, required, version } = provider;
  const require = useEntranceChange(
    (wanted: boolean) => ask(requireSingleSignOn, { required: wanted, version }),
    () => {},
  );
  return (
    <>
      <div className={css.state}>
        <Badge>
          {workedAt
            ? words.signOnWorks(formatDateShort(workedAt.slice(0, 10) as IsoDate, language))
            : words.signOnUntried}
        </Badge>
        <span className={css.facts}>{[provider.issuer, provider.domains.join(', ')].join(' · ')}</span>
      </div>
      {workedAt ? (
        <div className={css.state}>
          <Switch
            checked={required}
            disabled={require.isPending}
            hint={words.requireSignOnSays}
            label={words.requireSignOn}
            onChange={(wanted) => require.mutate(wanted)}
          />
        </div>
      ) : (
        <p className={css.due}>{words.tryIt}</p>
      )}
      <ErrorNote error={require.error} />
    </>
  );
}
