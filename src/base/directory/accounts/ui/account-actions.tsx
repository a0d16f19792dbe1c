import { useState } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { Button } from '#base/ui-kit/button.tsx';
import {
  ArrowRightIcon,
  CheckIcon,
  EditIcon,
  HistoryIcon,
  MoreIcon,
  PlusIcon,
  TrashIcon,
  UndoIcon,
} from '#base/ui-kit/icons.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';

import { consentMessages } from '../consent-messages.ts';
import { accountMessages } from '../messages.ts';
import { AccountForm } from './account-form.tsx';
import { ConsentDialog } from './consent/consent-dialog.tsx';
import { MoveDialog } from './group/move-dialog.tsx';
import type { ShownAccount } from './use-account.ts';
import { useArchiving } from './use-archiving.ts';

/** What may be done with an account, for the head of its screen. Nothing for who may only read. */
export function AccountActions(props: { shown: ShownAccount }) {
  const { shown } = props;
  const { account, parent } = shown;
  const words = useWords(accountMessages);
  const consent = useWords(consentMessages);
  const viewer = useViewer();
  const navigate = useNavigate();
  const { archiveAccount, restoreAccount } = useArchiving();
  const [doing, setDoing] = useState<'edit' | 'add' | 'move' | 'consent' | null>(null);
  const close = () => setDoing(null);
  if (!shown.may.edit) return null;
  if (account.archived)
    return (
      <Button icon={UndoIcon} onClick={() => void restoreAccount(account)}>
        {words.restore}
      </Button>
    );
  return (
    <>
      <Button icon={EditIcon} onClick={() => setDoing('edit')}>
        {words.editShort}
      </Button>
      <Menu
        groups={[
          {
            items: [
              { label: consent.consent, icon: CheckIcon, onSelect: () => setDoing('consent') },
              { label: words.addSubsidiary, icon: PlusIcon, onSelect: () => setDoing('add') },
              { label: words.move, icon: ArrowRightIcon, onSelect: () => setDoing('move') },
            ],
          },
          { items: [{ label: words.history, icon: HistoryIcon, to: `/history/account/${account.id}` }] },
          {
            items: [{ label: words.archive, icon: TrashIcon, onSelect: () => void archiveAccount(account) }],
          },
        ]}
        trigger={<IconButton icon={MoreIcon} label={words.more} />}
      />
      {doing === 'edit' ? (
        <AccountForm account={account} mayGive onClose={close} parent={parent ?? undefined} viewer={viewer} />
      ) : null}
      {doing === 'add' ? (
        <AccountForm
          mayGive={shown.may.addForOthers}
          onClose={close}
          onSaved={({ id }) => void navigate({ to: `/accounts/${id}` })}
          parent={account}
          viewer={viewer}
        />
      ) : null}
      {doing === 'consent' ? (
        <ConsentDialog name={account.name} onClose={close} subject={{ accountId: account.id }} />
      ) : null}
      {doing === 'move' ? <MoveDialog onClose={close} shown={shown} /> : null}
    </>
  );
}
