/** What keeps a row aside that is readable in itself: another row of its set, or what a new row has to have here. */
export const setFaults = ['row-twice', 'own-field-required'] as const;
export type SetFault = (typeof setFaults)[number];
