/** The cells of one record so far, which may go on over several lines within quotes. */
export type Scan = { cells: string[]; field: string; quoted: boolean };

/**
 * Reads one line into the cells of a record, after RFC 4180.
 * @returns `whole` where the record ends here; `open` where a quote is still open and the next line belongs
 * to it; `broken` where something else than a separator stands behind a closing quote. A quote that does
 * not begin a cell (`screen 24"`) is a sign like any other.
 */
export function scan(line: string, separator: string, state: Scan): 'whole' | 'open' | 'broken' {
  let at = 0;
  for (;;) {
    if (!state.quoted && line[at] === '"') {
      state.quoted = true;
      at++;
    }
    if (!state.quoted) {
      const end = line.indexOf(separator, at);
      state.cells.push(end < 0 ? line.slice(at) : line.slice(at, end));
      if (end < 0) return 'whole';
      at = end + 1;
      continue;
    }
    const quote = line.indexOf('"', at);
    if (quote < 0) {
      state.field += `${line.slice(at)}\n`;
      return 'open';
    }
    state.field += line.slice(at, quote);
    if (line[quote + 1] === '"') {
      state.field += '"';
      at = quote + 2;
      continue;
    }
    state.cells.push(state.field);
    state.field = '';
    state.quoted = false;
    let next = quote + 1;
    while (line[next] === ' ') next++;
    if (next >= line.length) return 'whole';
    if (line[next] !== separator) return 'broken';
    at = next + 1;
  }
}
