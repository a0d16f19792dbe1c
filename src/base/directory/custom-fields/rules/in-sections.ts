import { inLanguage, type Language, type LocalText } from '#base/kernel/language.ts';

/** Fields under one heading; an empty one stands first. */
export type Section<Field> = { heading: string; fields: Field[] };

/** The fields by their headings, in the order in which each heading first comes; those without one first. */
export function inSections<Field extends { section: LocalText }>(
  fields: readonly Field[],
  language: Language,
): Section<Field>[] {
  const sections = new Map<string, Field[]>([['', []]]);
  for (const field of fields) {
    const heading = inLanguage(field.section, language);
    sections.set(heading, [...(sections.get(heading) ?? []), field]);
  }
  return [...sections]
    .filter(([, inside]) => inside.length > 0)
    .map(([heading, inside]) => ({ heading, fields: inside }));
}
