import type { MemberId } from '#base/kernel/id.ts';

/**
 * A list's query with the member's id where it says `me`: whoever writes the file later is nobody. Who is no member
 * keeps the word, and finds nothing by it.
 */
export function withoutMe(
  filter: Readonly<Record<string, string>>,
  me: MemberId | null,
): Record<string, string> {
  if (me === null) return { ...filter };
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) => {
      if (name === 'owners' || name === 'members' || name === 'whose')
        return [name, value.replace(/(^|,)me(?=,|$)/g, `$1${me}`)];
      if (name === 'filter')
        return [name, value.replace(/(owner:[a-z-]+:(?:[^;()]*,)?)me(?=[,;)]|$)/g, `$1${me}`)];
      return [name, value];
    }),
  );
}
