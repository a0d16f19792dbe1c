import type { HistoryEntry } from '#app/history/contract.ts';
import { formatDate, formatInstant } from '#base/i18n/format.ts';
import type { IsoDate, TimeZone } from '#base/kernel/date.ts';
import { inLanguage, type Language } from '#base/kernel/language.ts';

import { documentWords, sheetWords, type SheetName } from './words.ts';

export type SaidSheet = { name: SheetName; rows: { field: string; value: string }[][] };

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1c2027}
h1{font-size:1.75rem}h2{margin-top:2.5rem;border-bottom:1px solid #e6e1d8}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.1rem 1rem;margin:0 0 1rem;padding-bottom:1rem;border-bottom:1px solid #e6e1d8}
dt{color:#5d6470}dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}p.soft{color:#5d6470}
@media (max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}}`;

/** A text as it may stand in HTML. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The dossier as a page that any browser shows and prints, piece by piece. Nothing in it is fetched from anywhere. */
export function* documentOf(
  {
    organisation,
    today,
    language,
    zone,
  }: { organisation: string; today: IsoDate; language: Language; zone: TimeZone },
  sheets: readonly SaidSheet[],
  history: { entries: readonly HistoryEntry[]; more: boolean },
): Generator<string> {
  const say = (key: keyof typeof documentWords) => escaped(inLanguage(documentWords[key], language));
  yield `<!doctype html><html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${say('title')}</title><style>${style}</style>
<h1>${say('title')}</h1><p>${say('from')} ${escaped(organisation)} ${say('holds')} ${formatDate(today, language)}.</p>
<p class="soft">${say('kept')}</p><p class="soft">${say('whole')}</p>\n`;
  for (const { name, rows } of sheets) {
    if (rows.length === 0) continue;
    yield `<h2>${escaped(inLanguage(sheetWords[name], language))}</h2>\n`;
    for (const row of rows)
      yield `<dl>${row.map(({ field, value }) => `<dt>${escaped(field)}</dt><dd>${escaped(value)}</dd>`).join('')}</dl>\n`;
  }
  if (history.entries.length > 0) {
    yield `<h2>${escaped(inLanguage(sheetWords.history, language))}</h2>\n`;
    if (history.more) yield `<p class="soft">${say('first')}</p>\n`;
    for (const entry of history.entries) {
      const head = [entry.says, entry.subject.name].filter(Boolean).join(' ');
      const changes = entry.changes.map(
        ({ field, from, to }) =>
          `<dt>${escaped(field)}</dt><dd>${escaped([from, to].filter((one) => one !== null).join(' → '))}</dd>`,
      );
      yield `<p><strong>${escaped(head)}</strong> <span>${escaped(formatInstant(entry.at, zone, language))}</span></p><dl>${changes.join('')}</dl>\n`;
    }
  }
  yield '</html>\n';
}
