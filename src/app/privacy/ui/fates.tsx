import { Link } from '@tanstack/react-router';
import { formatDateShort } from '#base/i18n/format.ts';
import type { IsoDate } from '#base/kernel/date.ts';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';

import type { Preview } from '../contract.ts';
import { privacyMessages } from '../messages.ts';
import { textFates, type TextFate } from '../words.ts';
import css from './privacy.module.css';

/** Texts in which the person occurs, each with what becomes of it. */
export function TextFates(props: {
  texts: Preview['texts'];
  fates: Readonly<Record<string, TextFate>>;
  onChange: (fates: Readonly<Record<string, TextFate>>) => void;
}) {
  const { texts, fates, onChange } = props;
  const words = useWords(privacyMessages);
  const language = useLanguage();
  return (
    <ul className={css.fates}>
      {texts.map(({ key, place, where, path, at, excerpt, advice, found }) => {
        const what = words[`place-${place}`];
        const day = at === null ? null : formatDateShort(at.slice(0, 10) as IsoDate, language);
        return (
          <li className={css.fate} key={key}>
            <div>
              <p className={css.soft}>
                {what}
                {where === null ? null : (
                  <>
                    {' · '}
                    {path === null ? where : <Link to={path}>{where}</Link>}
                  </>
                )}
                {day === null ? null : ` · ${day}`}
              </p>
              <p className={css.excerpt}>{excerpt}</p>
            </div>
            <Segmented<TextFate>
              label={words.fate([what, where].filter(Boolean).join(', '))}
              onChange={(fate) => onChange({ ...fates, [key]: fate })}
              options={textFates
                .filter((fate) => fate !== 'replace' || found)
                .map((value) => ({ value, label: words[`fate-${value}`] }))}
              value={fates[key] ?? advice}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** Files that may be about the person. */
export function FileFates(props: {
  files: Preview['files'];
  fates: Readonly<Record<string, 'erase' | 'keep'>>;
  onChange: (fates: Readonly<Record<string, 'erase' | 'keep'>>) => void;
}) {
  const { files, fates, onChange } = props;
  const words = useWords(privacyMessages);
  const language = useLanguage();
  return (
    <ul className={css.fates}>
      {files.map(({ id, name, where, at, advice }) => (
        <li className={css.fate} key={id}>
          <div>
            <p className={css.name}>
              <a href={`/api/v1/files/${id}/content`}>{name}</a>
            </p>
            <p className={css.soft}>
              {[where, formatDateShort(at.slice(0, 10) as IsoDate, language)].filter(Boolean).join(' · ')}
            </p>
          </div>
          <Segmented<'erase' | 'keep'>
            label={words.fate(name)}
            onChange={(fate) => onChange({ ...fates, [id]: fate })}
            options={[
              { value: 'erase', label: words['fate-erase'] },
              { value: 'keep', label: words['fate-keep'] },
            ]}
            value={fates[id] ?? advice}
          />
        </li>
      ))}
    </ul>
  );
}
