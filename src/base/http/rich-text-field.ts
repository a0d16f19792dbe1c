import * as z from 'zod';

import { isAllowedLink, plainText, type LocalRichText, type RichText } from '#base/kernel/rich-text.ts';

const spans = z
  .array(
    z.strictObject({
      text: z.string().min(1).max(10_000),
      bold: z.literal(true).optional(),
      italic: z.literal(true).optional(),
      link: z
        .string()
        .max(2000)
        .refine(isAllowedLink)
        .optional()
        .meta({ description: 'https:, http: or mailto:' }),
    }),
  )
  .max(500);

const blocks = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), spans }),
  z.strictObject({ kind: z.literal('heading'), level: z.union([z.literal(1), z.literal(2)]), spans }),
  z.strictObject({ kind: z.enum(['bullets', 'numbers']), items: z.array(spans).min(1).max(200) }),
]);

/** A text with paragraphs, headings, lists, bold, italic and links; `longest` counts its letters read plain. */
export const richTextField = (longest = 10_000) =>
  z
    .array(blocks)
    .max(400)
    .refine((text) => plainText(text).length <= longest)
    .meta({ description: `rich text, ${longest} letters at most` }) as unknown as z.ZodType<
    RichText,
    RichText
  >;

/** Such a text in one language or both. */
export const localRichTextField = (longest = 10_000) =>
  z.object({
    nl: richTextField(longest).optional(),
    en: richTextField(longest).optional(),
  }) as unknown as z.ZodType<LocalRichText, LocalRichText>;
