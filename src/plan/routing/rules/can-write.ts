import { yes, type Decision } from '#base/kernel/decision.ts';
import type { TeamId } from '#base/kernel/id.ts';
import { hasText } from '#base/kernel/language.ts';

import type { Routing } from '../routing.ts';

export type RoutingRefusal = {
  because:
    | 'no-name'
    | 'code-twice'
    | 'unknown-channel'
    | 'unknown-kind'
    | 'unknown-team'
    | 'cell-twice'
    | 'hours-turned'
    | 'mix-over-hundred';
};

/** Does a routing hold together? What is wrong with it as a plan is for `routingFindings`. */
export function canWriteRouting(routing: Routing, teamIds: ReadonlySet<TeamId>): Decision<RoutingRefusal> {
  const no = (because: RoutingRefusal['because']) => ({ ok: false, because }) as const;
  const { channels, kinds, rules, mix, panel, opening } = routing;
  if ([...channels, ...kinds].some(({ name }) => !hasText(name))) return no('no-name');
  const twice = (keys: string[]) => new Set(keys).size < keys.length;
  if (twice(channels.map(({ code }) => code)) || twice(kinds.map(({ code }) => code)))
    return no('code-twice');
  const channelCodes = new Set(channels.map(({ code }) => code));
  const kindCodes = new Set(kinds.map(({ code }) => code));
  if ([...rules, ...mix, ...panel].some(({ channel }) => !channelCodes.has(channel)))
    return no('unknown-channel');
  if ([...rules, ...panel].some(({ kind }) => !kindCodes.has(kind))) return no('unknown-kind');
  const named = rules.flatMap(({ teamId, fallbackTeamId }) => [teamId, fallbackTeamId]);
  if (named.some((id) => id !== null && !teamIds.has(id))) return no('unknown-team');
  if (
    twice(rules.map(({ side, channel, kind }) => `${side} ${channel} ${kind}`)) ||
    twice(mix.map(({ side, channel }) => `${side} ${channel}`)) ||
    twice(panel.map(({ id }) => id))
  )
    return no('cell-twice');
  if ([...opening, ...rules.flatMap((rule) => rule.opening ?? [])].some(({ from, to }) => to <= from))
    return no('hours-turned');
  for (const side of ['prospects', 'customers'])
    if (mix.filter((wish) => wish.side === side).reduce((sum, { share }) => sum + share, 0) > 100)
      return no('mix-over-hundred');
  return yes;
}
