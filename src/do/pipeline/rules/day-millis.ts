/** A day as a length of time: 24 hours in milliseconds. */
export const dayMillis = 86_400_000;
