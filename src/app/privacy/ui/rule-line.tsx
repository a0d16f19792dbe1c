import type { OutputOf } from '#base/http/contract.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';

import type { getRetention } from '../retention/contract.ts';
import { retentionMessages } from '../retention/messages.ts';
import css from './privacy.module.css';

export type Rule = OutputOf<typeof getRetention>['rules'][number];

/** How long one kind is kept: for ever, or so many days or months. */
export function RuleLine(props: {
  rule: Rule;
  keep: number | null;
  onChange: (keep: number | null) => void;
}) {
  const { rule, keep, onChange } = props;
  const words = useWords(retentionMessages);
  const what = words[rule.kind];
  const usual =
    rule.keep ?? rule.standard ?? (rule.unit === 'months' ? Math.max(24, rule.least) : rule.least);
  return (
    <li className={css.rule}>
      <div>
        <p className={css.name}>{what}</p>
        <p className={css.soft}>{words[`${rule.kind}Hint`]}</p>
      </div>
      <div className={css.ruleFields}>
        {rule.mayBeOff ? (
          <Segmented
            label={words.after(what)}
            onChange={(choice) => onChange(choice === 'ever' ? null : usual)}
            options={[
              { value: 'ever', label: words.forEver },
              { value: 'limited', label: words.limited },
            ]}
            value={keep === null ? 'ever' : 'limited'}
          />
        ) : null}
        {keep === null ? null : (
          <div className={css.number}>
            <NumberField
              hideLabel
              label={words.keepNumber(what)}
              max={rule.most}
              min={rule.least}
              onChange={(value) => {
                if (value !== null) onChange(value);
              }}
              unit={words[rule.unit]}
              value={keep}
            />
          </div>
        )}
      </div>
    </li>
  );
}
