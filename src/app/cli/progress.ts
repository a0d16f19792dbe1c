/** Says how far long work is: one line that is rewritten on a terminal, plain lines now and then elsewhere. */
export type ProgressLine = {
  /** @param part 0 to 1, where that is known */
  show(what: string, part?: number): void;
  /** Ends the line. */
  done(what: string): void;
};

const barWidth = 24;
const plainEveryMillis = 2000;

export function progressLine(out: NodeJS.WriteStream = process.stderr): ProgressLine {
  return out.isTTY ? barOn(out) : linesOn(out);
}

function barOn(out: NodeJS.WriteStream): ProgressLine {
  return {
    show(what, part) {
      const filled = Math.round((part ?? 0) * barWidth);
      const bar =
        part === undefined
          ? ''
          : `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${String(Math.round(part * 100)).padStart(3)} %  `;
      out.write(`\r\u001b[2K  ${bar}${what}`);
    },
    done(what) {
      out.write(`\r\u001b[2K  ${what}\n`);
    },
  };
}

function linesOn(out: NodeJS.WriteStream): ProgressLine {
  let last = '';
  let lastAt = 0;
  return {
    show(what, part) {
      const now = Date.now();
      if (what === last && now - lastAt < plainEveryMillis) return;
      last = what;
      lastAt = now;
      out.write(`${what}${part === undefined ? '' : ` ${Math.round(part * 100)} %`}\n`);
    },
    done(what) {
      out.write(`${what}\n`);
    },
  };
}
