import type { Routing } from '../routing.ts';

/**
 * Codes of the channels on which nobody stays unheard: those that lead to a team for at least one kind of contact, and
 * those that only we use. Null where no route was written yet.
 */
export function routedChannels({ channels, kinds, rules }: Routing): string[] | null {
  if (rules.length === 0) return null;
  const kindsInUse = new Set(kinds.filter(({ retired }) => !retired).map(({ code }) => code));
  const led = new Set(
    rules.filter(({ teamId, kind }) => teamId !== null && kindsInUse.has(kind)).map(({ channel }) => channel),
  );
  return channels
    .filter(({ code, incoming, retired }) => !retired && (!incoming || led.has(code)))
    .map(({ code }) => code);
}
