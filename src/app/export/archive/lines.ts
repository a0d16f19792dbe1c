/** A piece of a file is half a megabyte, a drawing a few; nothing that people made is a line as long as this. */
const longestLine = 64 * 1024 ** 2;

/** The lines of a text that comes in pieces, without their ends. Throws at one that has no end in sight. */
export async function* linesOf(pieces: AsyncIterable<string>, longest = longestLine): AsyncGenerator<string> {
  let begun: string[] = [];
  let length = 0;
  for await (const piece of pieces) {
    const [first = '', ...others] = piece.split('\n');
    begun.push(first);
    length += first.length;
    if (length > longest) throw new Error('a line without end');
    for (const next of others) {
      yield begun.join('');
      begun = [next];
      length = next.length;
    }
  }
  if (length > 0) yield begun.join('');
}
