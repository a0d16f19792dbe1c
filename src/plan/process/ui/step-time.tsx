import { useState } from 'react';
import { useWords } from '#base/ui-kit/language.tsx';
import { NumberField } from '#base/ui-kit/number-field.tsx';
import { designMessages } from '../design-messages.ts';
import { limits } from '../rules/model-limits.ts';
import type { ProcessNode, StepMinutes } from '../rules/model.ts';
import type { NodeChange } from '../rules/operations.ts';
import css from './design.module.css';

const parts = ['least', 'usual', 'most'] as const;
type Written = Record<(typeof parts)[number], number | null>;

/** Least, usual and most minutes; kept when they are in order. What is left open is as the usual. */
export function StepTime({ node, give }: { node: ProcessNode; give: (given: NodeChange) => void }) {
  const words = useWords(designMessages);
  const [written, setWritten] = useState<Written>(node.minutes ?? { least: null, usual: null, most: null });
  const [last, setLast] = useState(node.minutes);
  if (JSON.stringify(node.minutes) !== JSON.stringify(last)) {
    setLast(node.minutes);
    if (node.minutes) setWritten(node.minutes);
  }
  const whole = wholeOf(written);
  const write = (part: (typeof parts)[number], value: number | null) => {
    const next = { ...written, [part]: value };
    setWritten(next);
    const minutes = wholeOf(next);
    if (minutes === 'turned') return;
    setLast(minutes);
    give({ minutes });
  };
  return (
    <fieldset className={css.time}>
      <legend>{node.kind === 'wait' ? words.waitTime : words.time}</legend>
      <div className={css.three}>
        {parts.map((part) => (
          <NumberField
            digits={1}
            error={whole === 'turned' && part === 'usual' ? words.turnedLink : null}
            key={part}
            label={words[part]}
            max={limits.minutes}
            min={0}
            onChange={(value) => write(part, value)}
            unit={words.minutes}
            value={written[part]}
          />
        ))}
      </div>
    </fieldset>
  );
}

function wholeOf({ least, usual, most }: Written): StepMinutes | null | 'turned' {
  const middle = usual ?? least ?? most;
  if (middle === null) return null;
  const whole = { least: least ?? middle, usual: middle, most: most ?? middle };
  return whole.least <= whole.usual && whole.usual <= whole.most ? whole : 'turned';
}
