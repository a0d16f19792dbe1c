import type { Cents } from '#base/kernel/money.ts';

import type { DemoDeal, DemoProduct } from './demo-company.ts';
import type { Random } from './random.ts';

export type DemoLine = {
  product: string | null;
  description: string;
  quantity: number;
  unit: string | null;
  price: Cents;
  discountBasisPoints: number | null;
  discountCents: Cents | null;
};

/**
 * What a deal consists of: the product, and the work that comes with it. Together exactly what the deal is worth, so
 * that its figures stay what they were.
 */
export function linesOf(
  deal: DemoDeal,
  product: DemoProduct,
  random: Random,
  language: 'nl' | 'en',
): DemoLine[] {
  const words = work[language];
  const line = { unit: null, discountBasisPoints: null, discountCents: null };
  const quantity = Math.floor((deal.amount * 0.9) / product.price);
  if (quantity < 1)
    return [{ ...line, product: product.key, description: product.name, quantity: 1, price: deal.amount }];
  const percent = random.chance(0.4) ? random.pick([250, 500, 750]) : null;
  const gross = quantity * product.price;
  const goods = gross - Math.round((gross * (percent ?? 0)) / 10_000);
  const rest = deal.amount - goods;
  const days = Math.max(1, Math.min(20, Math.round(rest / 95_000)));
  const dayPrice = Math.ceil(rest / days / 100) * 100;
  return [
    {
      ...line,
      product: product.key,
      description: product.name,
      quantity,
      price: product.price,
      discountBasisPoints: percent,
    },
    {
      ...line,
      product: null,
      description: random.pick(words.labour),
      quantity: days,
      unit: words.day,
      price: dayPrice as Cents,
      discountCents: days * dayPrice === rest ? null : ((days * dayPrice - rest) as Cents),
    },
  ];
}

const work = {
  nl: {
    day: 'dag',
    labour: ['Plaatsing en inregelen', 'Montage door eigen monteurs', 'Installatie en oplevering'],
  },
  en: {
    day: 'day',
    labour: ['Placing and tuning', 'Fitting by our own people', 'Installation and handover'],
  },
};
