import { useWords } from './language.tsx';
import { kitMessages } from './messages.ts';
import { VisuallyHidden } from './visually-hidden.tsx';
import css from './skeleton.module.css';

/** The place of text that is on its way. */
export function Skeleton(props: { lines?: number | undefined }) {
  const words = useWords(kitMessages);
  return (
    <output className={css.lines}>
      <VisuallyHidden>{words.loading}</VisuallyHidden>
      {Array.from({ length: props.lines ?? 3 }, (_, line) => (
        <span className={css.bone} key={line} />
      ))}
    </output>
  );
}

/** The place of one word or figure that is on its way, in a row or a head. */
export function Bone() {
  return <span aria-hidden="true" className={css.bone} />;
}
