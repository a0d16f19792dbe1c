import { UnreadableFile } from './unreadable-file.ts';

/** No table has a line longer than this; without line ends a whole file would have to stand in memory. */
const longestLine = 4_000_000;

/**
 * The lines of a text, in batches, without their ends (`\n`, `\r\n`, or `\r` alone where the text has no `\n`).
 * A batch holds the lines that one piece of text finished.
 */
export async function* linesOf(pieces: AsyncIterable<string>, fileName: string): AsyncGenerator<string[]> {
  let rest = '';
  let end: '\n' | '\r' | null = null;
  for await (const piece of pieces) {
    // The database keeps no NUL in a text.
    rest += piece.includes('\0') ? piece.replaceAll('\0', '') : piece;
    end ??= rest.includes('\n') ? '\n' : /\r[^]/.test(rest) ? '\r' : null;
    if (end !== null) {
      const lines = rest.split(end);
      rest = lines.pop() ?? '';
      yield end === '\n' ? lines.map(withoutReturn) : lines;
    }
    if (rest.length > longestLine)
      throw new UnreadableFile(isWide(rest) ? 'file-too-wide' : 'file-not-a-table', fileName);
  }
  if (rest !== '') yield [end === '\r' ? rest : withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

/** Is a line that does not end one of very many cells, rather than no line at all? */
function isWide(text: string): boolean {
  return (text.slice(0, 100_000).match(/[;,\t|]/g)?.length ?? 0) > 1000;
}
