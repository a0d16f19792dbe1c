/** What keeps a row aside that is readable in itself, because of the other rows of its set. */
export const setFaults = ['row-twice'] as const;
export type SetFault = (typeof setFaults)[number];
