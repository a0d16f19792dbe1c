import type { Team } from '#base/directory/people/contract.ts';
import type { ContactSide, Routing } from '../routing.ts';
import type { Names } from './use-names.ts';
import type { RoutingChange } from './use-routing.ts';

/** What every part of the routing screen is given. */
export type Shown = {
  routing: Routing;
  teams: readonly Team[];
  names: Names;
  side: ContactSide;
  mayEdit: boolean;
  change: RoutingChange;
};

/** The channels over which people reach us, and the kinds, that are in use. */
export function inUse({ channels, kinds }: Routing) {
  return {
    channels: channels.filter(({ incoming, retired }) => incoming && !retired).map(({ code }) => code),
    kinds: kinds.filter(({ retired }) => !retired).map(({ code }) => code),
  };
}
