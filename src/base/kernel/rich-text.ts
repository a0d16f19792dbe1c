import { languages, type Language, type LocalText } from './language.ts';

/** Letters in a row that look alike. A line break within a paragraph is `\n`. */
export type RichSpan = {
  text: string;
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  /** Where it leads: an address that `isAllowedLink` lets through. */
  link?: string | undefined;
};

export type RichBlock =
  | { kind: 'paragraph'; spans: RichSpan[] }
  | { kind: 'heading'; level: 1 | 2; spans: RichSpan[] }
  | { kind: 'bullets'; items: RichSpan[][] }
  | { kind: 'numbers'; items: RichSpan[][] };

/** A text with paragraphs, headings, lists, bold, italic and links, and nothing else. */
export type RichText = RichBlock[];

/** A rich text that people wrote in one language or in both. */
export type LocalRichText = { nl?: RichText | undefined; en?: RichText | undefined };

/** May a text lead there? Only to pages and to people: `https:`, `http:` and `mailto:`. */
export function isAllowedLink(address: string): boolean {
  return (
    address.length <= 2000 && /^(?:https?:\/\/[^\s/?#]+[^\s]*|mailto:[^\s@]+@[^\s@]+)$/i.test(address.trim())
  );
}

/** What somebody typed as an address, whole: `cadans.nl` is a page, `a@b.nl` a person. Null where it is neither. */
export function linkFrom(typed: string): string | null {
  const text = typed.trim();
  if (isAllowedLink(text)) return text;
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(text)) return `mailto:${text}`;
  if (/^[^\s@:/]+\.[^\s@:/]{2,}(?::\d+)?(?:[/?#]\S*)?$/.test(text)) return `https://${text}`;
  return null;
}

/** The lines of a text that was written plain, each as a paragraph. */
export function richFromPlain(text: string): RichText {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', spans: [{ text: line }] }));
}

/** The same for a text in both languages. */
export function localRichFromPlain(text: LocalText): LocalRichText {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const rich = richFromPlain(text[language] ?? '');
      return rich.length > 0 ? [[language, rich]] : [];
    }),
  );
}

/**
 * A rich text as plain lines, to be searched, printed or mailed: a list's items begin with `- ` or `1. `, an address
 * stands in brackets behind words that do not name it.
 */
export function plainText(text: RichText): string {
  return text.flatMap(linesOf).join('\n');
}

function linesOf(block: RichBlock): string[] {
  if (block.kind === 'bullets') return block.items.map((item) => `- ${said(item)}`);
  if (block.kind === 'numbers') return block.items.map((item, i) => `${i + 1}. ${said(item)}`);
  return [said(block.spans)];
}

function said(spans: readonly RichSpan[]): string {
  return spans
    .map(({ text, link }, i) => {
      const goesOn = spans[i + 1]?.link === link;
      if (link === undefined || goesOn) return text;
      const address = link.replace(/^mailto:|^https?:\/\//i, '').replace(/\/$/, '');
      return text.includes(address) ? text : `${text} (${link.replace(/^mailto:/i, '')})`;
    })
    .join('');
}

/** Does it say nothing? */
export function isBlank(text: RichText | undefined): boolean {
  return text === undefined || plainText(text).replaceAll(/^(?:-|\d+\.) |\s/gm, '') === '';
}

/** The text without the languages in which nothing was written. */
export function writtenRichText(text: LocalRichText): LocalRichText {
  return Object.fromEntries(
    languages.flatMap((language) => {
      const said = text[language];
      return said === undefined || isBlank(said) ? [] : [[language, said]];
    }),
  );
}

/** The text in the reader's language, else in the one there is; empty where nothing is written. */
export function richInLanguage(text: LocalRichText, language: Language): RichText {
  return text[language] ?? text.nl ?? text.en ?? [];
}
