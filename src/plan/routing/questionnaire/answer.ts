import type { Brand } from '#base/kernel/brand.ts';
import type { IsoDate } from '#base/kernel/date.ts';

import type { ContactSide } from '../routing.ts';

export type PanelAnswerId = Brand<string, 'PanelAnswerId'>;

/** What somebody said of one kind of contact. */
export type Said = {
  kind: string;
  /** How they would rather reach us. */
  channel: string;
  /** How soon they expect to hear something; null where it does not matter to them. */
  withinMinutes: number | null;
};

/** One filled-in questionnaire; nobody knows whose. */
export type PanelAnswer = {
  id: PanelAnswerId;
  side: ContactSide;
  /** What the link was called by which it came. */
  round: string | null;
  said: Said[];
  wish: string;
  on: IsoDate;
};

/** Response times to choose from, in minutes within the opening hours; a working day is eight hours. */
export const askedTimes = [15, 60, 240, 480, 960] as const;
