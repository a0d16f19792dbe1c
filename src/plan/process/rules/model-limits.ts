/** How large a process may be and how long its texts; a reader from elsewhere cuts or refuses by the same figures. */
export const limits = {
  lanes: 100,
  nodes: 2000,
  arrows: 6000,
  name: 300,
  result: 1000,
  manual: 20_000,
  documents: 30,
  checklist: 60,
  criteria: 60,
  /** Characters of JSON. */
  kept: 20_000,
  keptOfProcess: 1_500_000,
  /** Minutes: forty weeks of round-the-clock waiting. */
  minutes: 403_200,
  perDeal: 1000,
  coordinate: 1_000_000,
} as const;

/** How large a BPMN file may be that comes in: letters of its text. */
export const mostBpmn = 5_000_000;
