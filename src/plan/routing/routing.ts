import type { IsoDate } from '#base/kernel/date.ts';
import type { TeamId } from '#base/kernel/id.ts';
import type { LocalText } from '#base/kernel/language.ts';

/** Who gets in touch: somebody who never bought, or a customer. */
export const contactSides = ['prospects', 'customers'] as const;
export type ContactSide = (typeof contactSides)[number];

/** A way in which people reach us, or we them. `incoming` is false for those that only we use, such as a visit. */
export type Channel = { code: string; name: LocalText; incoming: boolean; retired: boolean };

/** What they come with. */
export type ContactKind = { code: string; name: LocalText; retired: boolean };

/** A stretch of a week: day from Monday 0, minutes since midnight. */
export type Span = { day: number; from: number; to: number };

/** Where one kind of contact over one channel goes. */
export type RoutingRule = {
  side: ContactSide;
  channel: string;
  kind: string;
  /** Null: not over this channel, said on purpose. */
  teamId: TeamId | null;
  /** First response, in minutes within the opening hours; null where nothing is promised. */
  withinMinutes: number | null;
  /** Who takes over when the team cannot. */
  fallbackTeamId: TeamId | null;
  /** Its own opening hours; null for those of the organisation. */
  opening: Span[] | null;
};

/** What share of the contacts with a side we want over a channel, and why. */
export type ChannelWish = { side: ContactSide; channel: string; share: number; reason: string };

/** What the customer panel says of one kind of contact. */
export type PanelOutcome = {
  id: string;
  side: ContactSide;
  kind: string;
  /** How they would rather reach us. */
  channel: string;
  /** How soon they expect to hear something; null where they did not say. */
  withinMinutes: number | null;
  wish: string;
  /** How many said so. */
  people: number;
  on: IsoDate | null;
};

/** The table that inbound handling obeys, and what it is held against. */
export type Routing = {
  channels: Channel[];
  kinds: ContactKind[];
  opening: Span[];
  rules: RoutingRule[];
  mix: ChannelWish[];
  panel: PanelOutcome[];
};

/** In which version each part last changed; a part that is not in it never did. */
export type PartVersions = Partial<Record<keyof Routing, number>>;

export function ruleAt(
  { rules }: Pick<Routing, 'rules'>,
  { side, channel, kind }: Pick<RoutingRule, 'side' | 'channel' | 'kind'>,
): RoutingRule | null {
  return rules.find((rule) => rule.side === side && rule.channel === channel && rule.kind === kind) ?? null;
}
