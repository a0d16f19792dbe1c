import { useEffect, type ReactNode } from 'react';
import { useChooseLanguage, useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { classNames } from '#base/ui-kit/class-names.ts';
import { wingPath } from '#base/ui-kit/lemniscate-path.ts';
import { Logo } from '#base/ui-kit/logo.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { wings } from '#base/ui-kit/wing.ts';
import { doorMessages } from '../messages.ts';
import css from './door.module.css';

const half = 400;

/** A screen for somebody who is not in yet: one sheet on the crossing of the loop. */
export function Door(props: {
  title: string;
  says?: ReactNode;
  /** The other way, under the sheet. */
  foot?: ReactNode;
  wide?: boolean;
  children?: ReactNode;
}) {
  const { title, says, foot, wide, children } = props;
  const words = useWords(doorMessages);
  const language = useLanguage();
  const choose = useChooseLanguage();
  useEffect(() => {
    document.title = `${title} · Cadans`;
  }, [title]);
  return (
    <div className={css.door}>
      <svg aria-hidden="true" className={css.loop} viewBox="-430 -202 860 404">
        {wings.map((wing) => (
          <path className={css.band} d={wingPath(wing, half)} data-wing={wing} key={wing} />
        ))}
      </svg>
      <header className={css.top}>
        <span className={css.brand}>
          <Logo />
          Cadans
        </span>
        <Segmented
          label={words.language}
          onChange={choose}
          options={[
            { value: 'nl', label: 'Nederlands' },
            { value: 'en', label: 'English' },
          ]}
          value={language}
        />
      </header>
      <main className={css.main}>
        <div className={classNames(css.sheet, wide && css.wide)}>
          <div className={css.head}>
            <h1>{title}</h1>
            {says ? <p className={css.says}>{says}</p> : null}
          </div>
          {children}
        </div>
        {foot ? <p className={css.foot}>{foot}</p> : null}
      </main>
    </div>
  );
}
