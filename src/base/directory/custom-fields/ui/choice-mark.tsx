import type { ChoiceColour } from '../rules/field.ts';
import css from './custom-fields.module.css';

/** An answer with its colour before it; the word says it, the colour helps to find it. */
export function ChoiceMark(props: { colour: ChoiceColour; children: string }) {
  return (
    <span className={css.mark}>
      <span aria-hidden="true" className={css.dot} data-colour={props.colour} />
      {props.children}
    </span>
  );
}
