import type { CSSProperties, ReactNode } from 'react';
import { previewPath } from '#base/files/ui/file-paths.ts';
import type { FileId } from '#base/kernel/id.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { houseStyleMessages } from '../messages.ts';
import type { PrintColours } from '../rules.ts';
import css from './house-style.module.css';

/** A poster, a desk card and a quote in small, in the colours that were chosen. Paper is white in every theme. */
export function HouseStylePreview({ colours, logoId }: { colours: PrintColours; logoId: FileId | null }) {
  const words = useWords(houseStyleMessages);
  const { fill, onFill, text, second, secondText } = colours;
  const style = {
    '--fill': fill,
    '--on-fill': onFill,
    '--words': text,
    '--second': second,
    '--second-words': secondText,
  } as CSSProperties;
  const head = (title: string) => (
    <>
      <div className={css.head}>
        <strong>{title}</strong>
        {logoId ? <img alt="" src={previewPath(logoId)} /> : null}
      </div>
      <i className={css.rule} />
    </>
  );
  return (
    <section aria-label={words.preview} className={css.preview} style={style}>
      <Sheet name={words.poster} wide>
        {head(words.process)}
        {[
          [words.inside, words.lead, words.call],
          [words.field, words.visit, words.offer],
        ].map(([lane, ...steps]) => (
          <div className={css.lane} key={lane}>
            <b>{lane}</b>
            {steps.map((step, i) => (
              <span data-first={(lane === words.inside && i === 0) || undefined} key={step}>
                {step}
              </span>
            ))}
          </div>
        ))}
      </Sheet>
      <Sheet name={words.card}>
        {head(words.field)}
        <ol className={css.steps}>
          <li>{words.visit}</li>
          <li>{words.offer}</li>
        </ol>
      </Sheet>
      <Sheet name={words.quote}>
        {head(words.quote)}
        <p className={css.line} />
        <p className={css.line} />
        <p className={css.total}>
          {words.total} <b>€ 4.250</b>
        </p>
      </Sheet>
    </section>
  );
}

function Sheet({ name, wide = false, children }: { name: string; wide?: boolean; children: ReactNode }) {
  return (
    <figure data-wide={wide || undefined}>
      <div className={css.paper}>{children}</div>
      <figcaption>{name}</figcaption>
    </figure>
  );
}
