import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask } from '#base/ui-kit/client.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import { chooseCelebrations, getCelebrations, setCelebrations } from '../contract.ts';
import { celebrationMessages } from '../messages.ts';

/** Whether one sees that a deal was won; or, for who leads, whether anybody does. */
export function CelebrationSwitch({ of }: { of: 'own' | 'all' }) {
  const words = useWords(celebrationMessages);
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: ['celebrations'],
    queryFn: ({ signal }) => ask(getCelebrations, {}, { signal }),
  });
  const { quick } = useChange(() => queries.invalidateQueries({ queryKey: ['celebrations'] }));
  if (!data) return null;
  return (
    <Sheet title={words.title}>
      {of === 'own' ? (
        <Switch
          checked={data.own}
          hint={data.shown ? words.ownHint : words.offForAll}
          label={words.own}
          onChange={(shown) => quick(() => ask(chooseCelebrations, { shown }))}
        />
      ) : (
        <Switch
          checked={data.shown}
          disabled={!data.may.set}
          hint={words.allHint}
          label={words.all}
          onChange={(shown) => quick(() => ask(setCelebrations, { shown }))}
        />
      )}
    </Sheet>
  );
}
