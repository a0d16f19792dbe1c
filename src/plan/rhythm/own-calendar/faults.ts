/** Why a calendar could not be read. */
export const calendarFaults = [
  'address',
  'not-public',
  'not-listed',
  'not-found',
  'timeout',
  'broken',
  'refused',
  'not-a-calendar',
  'too-large',
] as const;
export type CalendarFault = (typeof calendarFaults)[number];
