import { useQueryClient } from '@tanstack/react-query';
import { AskFirst } from '#base/ui-kit/ask-first.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import { revokeApiKey, type ApiKey } from '../contract.ts';
import { apiKeyMessages } from '../messages.ts';

/** Asks before a program is shut out. */
export function RevokeKey({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const words = useWords(apiKeyMessages);
  const queries = useQueryClient();
  const { run } = useChange(() => queries.invalidateQueries({ queryKey: ['api-keys'] }));
  return (
    <AskFirst
      confirm={words.revoke}
      onClose={onClose}
      onDo={() => run(() => ask(revokeApiKey, { keyId: apiKey.id }))}
      title={words.revokeAsk(apiKey.name)}
    >
      <p>{words.revokeSays}</p>
    </AskFirst>
  );
}
