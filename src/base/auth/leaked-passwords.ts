/** Those that are tried first: two of them side by side are no more than one. */
const mostCommon = 10_000;

type Known = { all: ReadonlySet<string>; common: ReadonlySet<string> };
let known: Promise<Known> | undefined;

/**
 * Does this password stand among the fifty thousand that leaked most often, is it two of the ten thousand most common
 * one behind the other, or one of those over and over? The list is kept here: nothing is asked of anybody.
 */
export async function isLeaked(password: string): Promise<boolean> {
  const { all, common } = await (known ??= readList());
  const plain = password.normalize('NFKC').toLowerCase();
  // A year or a sign behind it is tried along with it.
  return [plain, plain.replace(/[^\p{L}]{1,4}$/u, '')].some((word) => stands(word, { all, common }));
}

function stands(plain: string, { all, common }: Known): boolean {
  if (all.has(plain)) return true;
  for (let cut = 3; cut <= plain.length - 3; cut++) {
    const first = plain.slice(0, cut);
    if (!common.has(first)) continue;
    const rest = plain.slice(cut);
    if (common.has(rest) || isRepeated(plain, first)) return true;
  }
  return false;
}

function isRepeated(whole: string, piece: string): boolean {
  return piece.repeat(Math.ceil(whole.length / piece.length)).startsWith(whole);
}

async function readList(): Promise<Known> {
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  const list = (dictionary as Record<string, readonly (string | number)[]>)['passwords-common'] ?? [];
  const words = list.map((word) => String(word).toLowerCase());
  if (words.length < mostCommon) throw new Error('the list of leaked passwords is not there');
  return { all: new Set(words), common: new Set(words.slice(0, mostCommon)) };
}
