import { formatCents, formatDate, formatNumber } from '#base/i18n/format.ts';
import { wordsOf } from '#base/i18n/messages.ts';
import type { Cents } from '#base/kernel/money.ts';

import { quoteWords } from '../quote-words.ts';
import type { QuoteContent, QuoteLine } from './quote-content.ts';

/** A quote as it is printed: nothing but texts, which the layout places and never reads as its own language. */
export function quotePage(content: QuoteContent) {
  const { language, currency, sender, recipient, totals } = content;
  const words = wordsOf(quoteWords, language);
  const money = (amount: Cents) => formatCents(amount, currency, language);
  const percent = (basisPoints: number) => {
    const digits = basisPoints % 100 === 0 ? 0 : basisPoints % 10 === 0 ? 1 : 2;
    return `${formatNumber(basisPoints / 100, language, digits)}%`;
  };
  const hasDiscount = content.lines.some(({ discountCents }) => discountCents !== 0);
  const name = content.label === null ? words.draft : content.label;
  return {
    language,
    title: `${words.quote} ${name}`,
    heading: words.quote,
    isDraft: content.label === null,
    draft: words.draft,
    sender: {
      name: sender.name,
      lines: [...linesOf(sender.address), sender.phone, sender.email, sender.website].filter(isThere),
      foot: [
        sender.name,
        sender.chamberOfCommerceNumber && `${words.kvk} ${sender.chamberOfCommerceNumber}`,
        sender.vatNumber && `${words.vatNumber} ${sender.vatNumber}`,
        sender.iban && `IBAN ${sender.iban}`,
      ].filter(isThere),
    },
    recipient: [
      recipient.account,
      recipient.contact && words.attention(recipient.contact),
      ...recipient.address,
    ].filter(isThere),
    facts: [
      [words.number, name],
      [words.date, formatDate(content.sentOn, language)],
      [words.validUntil, formatDate(content.validUntil, language)],
      ...(sender.seller ? [[words.contact, sender.seller.name]] : []),
    ],
    regarding: [words.regarding, content.title],
    introduction: paragraphsOf(content.introduction),
    head: [
      words.description,
      words.quantity,
      words.price,
      ...(hasDiscount ? [words.discount] : []),
      words.vat,
      words.amount,
    ],
    hasDiscount,
    lines: content.lines.map((line) => [
      line.description,
      quantityOf(line),
      money(line.priceCents),
      ...(hasDiscount ? [discountOf(line)] : []),
      percent(line.vatBasisPoints),
      money(line.netCents),
    ]),
    totals: [
      ...(totals.discountCents === 0
        ? []
        : [
            [words.gross, money(totals.grossCents)],
            [words.discount, money((0 - totals.discountCents) as Cents)],
          ]),
      [words.net, money(totals.netCents)],
      ...totals.vat.map(({ basisPoints, baseCents, vatCents }) => [
        words.vatOf(percent(basisPoints), money(baseCents)),
        money(vatCents),
      ]),
    ],
    total: [words.total, money(totals.totalCents)],
    conditions: { heading: words.conditions, paragraphs: paragraphsOf(content.conditions) },
    sign: {
      heading: words.agreed,
      says: words.agreedSays,
      fields: [words.name, words.place, words.signature],
    },
    page: [words.page, words.of],
  };

  function quantityOf({ quantity, unit }: QuoteLine): string {
    const digits = [0, 1, 2].find((n) => Math.round(quantity * 10 ** n) / 10 ** n === quantity) ?? 3;
    return [formatNumber(quantity, language, digits), unit].filter(Boolean).join(' ');
  }

  function discountOf({ discount }: QuoteLine): string {
    if (discount === null) return '';
    return discount.kind === 'percent' ? percent(discount.basisPoints) : money(discount.cents);
  }
}

const isThere = (text: string | null | undefined): text is string => Boolean(text);
const linesOf = (text: string | null) => (text ?? '').split('\n').map((line) => line.trim());

/** Paragraphs, each as its lines. */
function paragraphsOf(text: string | null): string[][] {
  return (text ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => linesOf(paragraph).filter(isThere))
    .filter((lines) => lines.length > 0);
}
