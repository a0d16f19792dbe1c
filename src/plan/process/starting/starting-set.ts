import type { Role } from '#plan/roles/role.ts';

import type { NodeKind, ProcessKind } from '../rules/model.ts';

export type Both = { nl: string; en: string };

export const startingCodes = ['new-business', 'existing-customers', 'inbound', 'order'] as const;
export type StartingCode = (typeof startingCodes)[number];

/** A box of a starting set. What is said by a key (phase, criteria, rhythm) becomes the organisation's own row. */
export type StartingNode = {
  key: string;
  lane: string;
  kind?: NodeKind;
  name: Both;
  /** One line per sentence or point. */
  manual?: Both;
  role?: Role;
  /** The key of a phase of the sales cycle. */
  phase?: string;
  channel?: string;
  /** Least, usual, most. */
  minutes?: readonly [number, number, number];
  perDeal?: number;
  result?: Both;
  sells?: true;
  checklist?: readonly Both[];
  /** The code of the rhythm item that is the same thing. */
  rhythm?: string;
  /** The keys of the exit criteria that it produces. */
  criteria?: readonly string[];
  /** The building block that happens here. */
  calls?: StartingCode;
};

/** `from > to`, with the name of the exit and its share where the box has several. */
export type StartingArrow = readonly [from: string, to: string, name?: Both, share?: number];

export type StartingSet = {
  code: StartingCode;
  kind: ProcessKind;
  name: Both;
  says: Both;
  /** The key of the sales cycle whose phases it follows; null where it follows none. */
  cycle: string | null;
  perWeek: number;
  lanes: readonly { key: string; name: Both }[];
  nodes: readonly StartingNode[];
  arrows: readonly StartingArrow[];
};

/** The lanes that most companies have; a team with the same name is taken for it. */
export const lanes = {
  marketing: { key: 'marketing', name: { nl: 'Marketing', en: 'Marketing' } },
  inside: { key: 'inside', name: { nl: 'Binnendienst', en: 'Inside sales' } },
  field: { key: 'field', name: { nl: 'Buitendienst', en: 'Field sales' } },
  support: { key: 'support', name: { nl: 'Sales support', en: 'Sales support' } },
  office: { key: 'office', name: { nl: 'Administratie', en: 'Administration' } },
  delivery: { key: 'delivery', name: { nl: 'Uitvoering', en: 'Delivery' } },
} as const;

export const yesExit: Both = { nl: 'Ja', en: 'Yes' };
export const noExit: Both = { nl: 'Nee', en: 'No' };
