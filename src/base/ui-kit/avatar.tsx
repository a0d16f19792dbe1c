import { classNames } from './class-names.ts';
import { wings } from './wing.ts';
import css from './avatar.module.css';

/** The first letters of the first and last word: `Anna van Voorbeeld` → `AV`. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = words.length > 1 ? [words[0], words.at(-1)] : words;
  return letters
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase('nl');
}

/** A person as two letters in a quiet colour of their own. The name stands beside it or is given in `label`. */
export function Avatar(props: { name: string; label?: boolean | undefined; large?: boolean | undefined }) {
  const { name, label, large } = props;
  const sum = Array.from(name).reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
  const tint = wings[sum % wings.length] ?? 'do';
  const spoken = label ? ({ role: 'img', 'aria-label': name } as const) : ({ 'aria-hidden': true } as const);
  return (
    <span
      {...spoken}
      className={classNames(css.avatar, css[tint], large && css.large)}
      title={label ? name : undefined}
    >
      {initialsOf(name)}
    </span>
  );
}
