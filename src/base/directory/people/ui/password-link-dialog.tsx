import { useQuery } from '@tanstack/react-query';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { Dialog } from '#base/ui-kit/dialog.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { makePasswordLink, type Member } from '../contract.ts';
import { peopleMessages } from '../messages.ts';
import { LinkToGive } from './link-to-give.tsx';

/** Shows a link with which a member who forgot the password chooses a new one. */
export function PasswordLinkDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const words = useWords(peopleMessages);
  const { data, error, refetch } = useQuery({
    queryKey: ['password-link', member.id],
    queryFn: () => ask(makePasswordLink, { memberId: member.id }),
    // A link that was closed is not shown again: the next time makes a new one.
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
  return (
    <Dialog
      actions={
        <Button kind="primary" onClick={onClose}>
          {words.close}
        </Button>
      }
      onClose={onClose}
      open
      title={words.passwordLinkTitle(member.name)}
    >
      {data ? (
        <LinkToGive expiresAt={data.expiresAt} link={data.link} says={words.passwordLinkSays} />
      ) : error ? (
        <ErrorNote error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={3} />
      )}
    </Dialog>
  );
}
