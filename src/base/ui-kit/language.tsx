import { createContext, use, useCallback, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { wordsOf, type Words } from '#base/i18n/messages.ts';
import type { Language } from '#base/kernel/language.ts';

type Spoken = { language: Language; choose: (language: Language) => void };

const LanguageContext = createContext<Spoken | null>(null);

/**
 * Holds the language in which everything below speaks, and keeps `<html lang>` in step.
 * @param start the language until another is chosen; a new value (after sign-in) is taken over
 * @param onChoose called when the person chooses, to remember it
 */
export function LanguageProvider(props: {
  start: Language;
  onChoose?: ((language: Language) => void) | undefined;
  children: ReactNode;
}) {
  const { start, onChoose, children } = props;
  const [language, setLanguage] = useState(start);
  const [lastStart, setLastStart] = useState(start);
  if (start !== lastStart) {
    setLastStart(start);
    setLanguage(start);
  }
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useCallback(
    (chosen: Language) => {
      setLanguage(chosen);
      onChoose?.(chosen);
    },
    [onChoose],
  );
  const spoken = useMemo(() => ({ language, choose }), [language, choose]);
  return <LanguageContext value={spoken}>{children}</LanguageContext>;
}

function useSpoken(): Spoken {
  const spoken = use(LanguageContext);
  if (!spoken) throw new Error('LanguageProvider is missing above this component');
  return spoken;
}

export function useLanguage(): Language {
  return useSpoken().language;
}

export function useChooseLanguage(): (language: Language) => void {
  return useSpoken().choose;
}

/** The texts of a slice in the reader's language: `const words = useWords(pipelineMessages)`. */
export function useWords<const C extends Parameters<typeof wordsOf>[0]>(catalogue: C): Words<C> {
  return wordsOf(catalogue, useLanguage());
}
