export type Labels = Readonly<Record<string, string>>;
export type Sample = { suffix?: string; labels?: Labels; value: number };
/** One thing that is measured, with a value for each of its labels. */
export type Family = {
  name: string;
  help: string;
  type: 'gauge' | 'counter' | 'histogram';
  samples: readonly Sample[];
};

/** What the media type of `writeFamilies` is. */
export const textType = 'text/plain; version=0.0.4; charset=utf-8';

/** Measurements as Prometheus reads them: its text format, version 0.0.4. */
export function writeFamilies(families: readonly Family[]): string {
  return families
    .filter(({ samples }) => samples.length > 0)
    .map(
      ({ name, help, type, samples }) =>
        `# HELP ${name} ${help.replace(/\\/g, '\\\\').replace(/\n/g, '\\n')}\n# TYPE ${name} ${type}\n` +
        samples
          .map(
            ({ suffix = '', labels = {}, value }) =>
              `${name}${suffix}${inBraces(labels)} ${numberOf(value)}\n`,
          )
          .join(''),
    )
    .join('');
}

function inBraces(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escapeLabel(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
}

function numberOf(value: number): string {
  if (value === Infinity) return '+Inf';
  return value === -Infinity ? '-Inf' : String(value);
}
