import { ruleAt, type ContactSide, type PanelOutcome, type Routing } from '../routing.ts';

/** Where the routing and the customer panel disagree. */
export type Mismatch = {
  outcome: PanelOutcome;
  /** They want a channel on which nobody takes it; they expect an answer sooner than we promise; we promise nothing. */
  because: 'not-served' | 'slower' | 'nothing-promised';
  /** What we promise, in minutes; null where nothing. */
  promised: number | null;
};

/** What the panel wishes and the routing does not do: where people are sent where they do not want to go. */
export function panelMismatches(routing: Routing, side: ContactSide): Mismatch[] {
  return routing.panel
    .filter((outcome) => outcome.side === side)
    .flatMap((outcome): Mismatch[] => {
      const rule = ruleAt(routing, outcome);
      if (!rule || rule.teamId === null) return [{ outcome, because: 'not-served', promised: null }];
      if (outcome.withinMinutes === null) return [];
      if (rule.withinMinutes === null) return [{ outcome, because: 'nothing-promised', promised: null }];
      if (rule.withinMinutes <= outcome.withinMinutes) return [];
      return [{ outcome, because: 'slower', promised: rule.withinMinutes }];
    });
}

/** A channel's share of the contacts with a side: wanted, real, and preferred by the panel; 0–100, null where nobody knows. */
export type ChannelShare = {
  channel: string;
  wanted: number | null;
  reason: string;
  real: number | null;
  preferred: number | null;
  /** Real and wanted lie far apart. */
  off: boolean;
};

const farApart = 10;

/** @param counts contacts per channel, as the log shows them */
export function channelShares(
  { channels, mix, panel }: Routing,
  side: ContactSide,
  counts: ReadonlyMap<string, number>,
): ChannelShare[] {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const voices = panel.filter((outcome) => outcome.side === side);
  const people = voices.reduce((sum, outcome) => sum + outcome.people, 0);
  return channels
    .filter(({ retired }) => !retired)
    .map(({ code }) => {
      const wish = mix.find((each) => each.side === side && each.channel === code);
      const wanted = wish?.share ?? null;
      const real = total === 0 ? null : Math.round(((counts.get(code) ?? 0) / total) * 100);
      const theirs = voices.filter(({ channel }) => channel === code);
      const preferred =
        people === 0
          ? null
          : Math.round((theirs.reduce((sum, outcome) => sum + outcome.people, 0) / people) * 100);
      const off = wanted !== null && real !== null && Math.abs(wanted - real) >= farApart;
      return { channel: code, wanted, reason: wish?.reason ?? '', real, preferred, off };
    });
}
