import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useViewer } from '#base/auth/ui/use-viewer.ts';
import { reaches } from '#base/kernel/actor.ts';

const NewDealDialog = lazy(async () => ({
  default: (await import('#do/pipeline/ui/new-deal-dialog.tsx')).NewDealDialog,
}));
const AccountForm = lazy(async () => ({
  default: (await import('#base/directory/accounts/ui/account-form.tsx')).AccountForm,
}));
const ContactForm = lazy(async () => ({
  default: (await import('#base/directory/accounts/ui/contact-form.tsx')).ContactForm,
}));
const LogContact = lazy(async () => ({ default: (await import('./log-contact.tsx')).LogContact }));
const NewTask = lazy(async () => ({ default: (await import('./new-task.tsx')).NewTask }));

export type BegunDeed = 'deal' | 'contact-moment' | 'task' | 'account' | 'contact';

/** The sheet of what was begun from the search box, over whichever screen is there. */
export function Begun({ deed, onClose }: { deed: BegunDeed; onClose: () => void }) {
  return (
    <Suspense>
      <Sheet deed={deed} onClose={onClose} />
    </Suspense>
  );
}

function Sheet({ deed, onClose }: { deed: BegunDeed; onClose: () => void }) {
  const viewer = useViewer();
  const navigate = useNavigate();
  switch (deed) {
    case 'deal':
      return <NewDealDialog onClose={onClose} />;
    case 'contact-moment':
      return <LogContact onClose={onClose} />;
    case 'task':
      return <NewTask onClose={onClose} />;
    case 'account':
      return (
        <AccountForm
          mayGive={reaches(viewer.access, 'manager')}
          onClose={onClose}
          onSaved={({ id }) => void navigate({ to: `/accounts/${id}` })}
          viewer={viewer}
        />
      );
    default:
      return <ContactForm onClose={onClose} onSaved={({ id }) => void navigate({ to: `/contacts/${id}` })} />;
  }
}
