const pattern = /^([01]?\d|2[0-3])[:.]?([0-5]\d)?$/;

/** A time as people write it, `9`, `9:30` or `930`, as `09:30`; null where it is none. */
export function readTime(text: string): string | null {
  const [, hours, minutes = '00'] = pattern.exec(text.trim()) ?? [];
  return hours === undefined ? null : `${hours.padStart(2, '0')}:${minutes}`;
}
