import { useMemo } from 'react';
import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage } from '#base/ui-kit/language.tsx';
import { routedChannels } from '#plan/routing/rules/routed-channels.ts';
import { startingRouting } from '#plan/routing/rules/starting-routing.ts';
import { useRouting } from '#plan/routing/ui/use-routing.ts';

/** The channels of the routing, by their names in the reader's language, and which of them lead somewhere. */
export function useChannels() {
  const language = useLanguage();
  const { data } = useRouting();
  return useMemo(() => {
    const { channels } = data?.routing ?? startingRouting;
    return {
      inUse: channels.filter(({ retired }) => !retired).map(({ code }) => code),
      nameOf: (code: string): string => {
        const known = channels.find((channel) => channel.code === code);
        return known ? inLanguage(known.name, language) : code;
      },
      routed: data ? routedChannels(data.routing) : null,
    };
  }, [data, language]);
}
