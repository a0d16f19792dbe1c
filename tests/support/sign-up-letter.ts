/** A letter as it came, with its lines whole again. */
const plain = (letter: string) => letter.replace(/=\r\n/g, '').replaceAll('=3D', '=');

/** The token in the newest letter to this address that a link like `/sign-up/TOKEN` stands in; null while there is none. */
export function tokenInLetterTo(
  letters: readonly string[],
  email: string,
  place: 'sign-up' | 'invitation' | 'new-password?token=',
): string | null {
  const letter = letters.findLast((one) => one.includes(`To: ${email}`) && plain(one).includes(`/${place}`));
  if (letter === undefined) return null;
  const [, behind = ''] = plain(letter).split(`/${place}`, 2);
  return /^\/?([\w.-]+)/.exec(behind)?.[1] ?? null;
}
