import { useQueryClient } from '@tanstack/react-query';
import { AskFirst } from '#base/ui-kit/ask-first.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import { revokePublicLink, type ListedLink } from '../contract.ts';
import { publicLinkMessages } from '../messages.ts';

/** Asks before a link ends for good. */
export function RevokeLink({ link, onClose }: { link: ListedLink; onClose: () => void }) {
  const words = useWords(publicLinkMessages);
  const queries = useQueryClient();
  const { run } = useChange(() => queries.invalidateQueries({ queryKey: ['public-links'] }));
  return (
    <AskFirst
      confirm={words.revoke}
      onClose={onClose}
      onDo={() => run(() => ask(revokePublicLink, { linkId: link.id }))}
      title={words.revokeAsk(link.about ?? link.name ?? words[link.kind])}
    >
      <p>{words.revokeSays}</p>
    </AskFirst>
  );
}
