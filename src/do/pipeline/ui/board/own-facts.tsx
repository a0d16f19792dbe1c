import { showValue } from '#base/directory/custom-fields/rules/show-value.ts';
import { useFields } from '#base/directory/custom-fields/ui/use-fields.ts';
import { inLanguage } from '#base/kernel/language.ts';
import { useLanguage } from '#base/ui-kit/language.tsx';

import type { DealCard } from '../../shapes.ts';
import type { OwnFact } from '../../words.ts';
import css from './deal-card.module.css';

/** The fields of one's own that were chosen for a card, each with its name before it; a line for each. */
export function OwnFacts({ card, facts }: { card: DealCard; facts: readonly OwnFact[] }) {
  const { fields, memberNames } = useFields('deal');
  const language = useLanguage();
  return facts.map((fact) => {
    const field = fields.find(({ key }) => `field:${key}` === fact);
    const value = field && card.fields[field.key];
    if (!field || value === undefined) return null;
    return (
      <p className={css.line} key={fact}>
        {inLanguage(field.name, language)}{' '}
        <span className={css.said}>{showValue(field, value, language, memberNames)}</span>
      </p>
    );
  });
}
