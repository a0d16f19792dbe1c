/** A chapter of the guide: what stands under a heading of the second level, as it is written there (Markdown). */
export type Chapter = { id: string; title: string; text: string };

/** The chapters of a guide, in its order. What stands before the first belongs to the file, not to the screen. */
export function chaptersOf(guide: string): Chapter[] {
  return guide
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      const title = part.slice(0, end).trim();
      return { id: idOf(title), title, text: part.slice(end).trim() };
    });
}

/** The chapters in which every word of a question stands, wherever in it; all of them where nothing is asked. */
export function chaptersAbout(chapters: readonly Chapter[], question: string): readonly Chapter[] {
  const asked = plain(question).split(/\s+/).filter(Boolean);
  return chapters.filter(({ title, text }) => {
    const written = plain(`${title} ${text}`);
    return asked.every((word) => written.includes(word));
  });
}

const idOf = (title: string) =>
  plain(title)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

/** Without capitals, accents and the signs of Markdown. */
const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F*_`]/g, '')
    .toLowerCase();
