import { finding, type CheckContext, type Finding } from './finding.ts';
import type { Paths } from './paths.ts';

/** Does what comes in over a channel arrive at a team? One finding per channel, at its first box. */
export function channelWithoutRoute({ model }: Paths, { routedChannels }: CheckContext): Finding[] {
  if (routedChannels === null) return [];
  const byChannel = Map.groupBy(model.nodes, ({ channel }) => channel);
  return [...byChannel].flatMap(([channel, nodes]) => {
    const [first, ...others] = nodes;
    if (channel === null || !first || routedChannels.includes(channel)) return [];
    const says = { what: first.name, other: channel };
    const also = others.map(({ id }) => id);
    return [finding('channel-without-route', 'warning', { kind: 'node', id: first.id }, says, also)];
  });
}
