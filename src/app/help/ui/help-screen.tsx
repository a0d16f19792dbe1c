import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { EmptyState } from '#base/ui-kit/empty-state.tsx';
import { FindField } from '#base/ui-kit/find-field.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { Markdown } from '#base/ui-kit/markdown.tsx';
import { Page } from '#base/ui-kit/page.tsx';

import { helpMessages } from '../messages.ts';
import { chaptersAbout, chaptersOf } from '../rules.ts';
import { guides } from './guides.ts';
import css from './help.module.css';

/** How one works with Cadans: the guide, with its chapters beside it and a question over it. */
export function HelpScreen() {
  const words = useWords(helpMessages);
  const language = useLanguage();
  const { data: guide } = useSuspenseQuery({
    queryKey: ['guide', language],
    queryFn: guides[language],
    staleTime: Infinity,
  });
  const [question, setQuestion] = useState('');
  const chapters = useMemo(() => chaptersOf(guide), [guide]);
  const found = chaptersAbout(chapters, question);
  // The chapter in the address is there once the guide has come.
  useEffect(() => {
    const { hash } = window.location;
    if (hash) document.querySelector(`#${CSS.escape(hash.slice(1))}`)?.scrollIntoView();
  }, []);
  return (
    <Page
      controls={<FindField label={words.find} onFind={setQuestion} value={question} />}
      title={words.title}
      width="middle"
    >
      {found.length === 0 ? (
        <EmptyState title={words.nothing(question)}>{words.nothingSays}</EmptyState>
      ) : (
        <div className={css.book}>
          <nav aria-label={words.chapters} className={css.chapters}>
            <ul>
              {found.map(({ id, title }) => (
                <li key={id}>
                  <Link hash={id} to="/help">
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
          <div className={css.text}>
            {found.map(({ id, title, text }) => (
              <section aria-labelledby={id} key={id}>
                <h2 id={id}>{title}</h2>
                <Markdown text={text} />
              </section>
            ))}
          </div>
        </div>
      )}
    </Page>
  );
}
