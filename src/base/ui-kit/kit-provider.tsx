import { MantineProvider } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';
import type { Language } from '#base/kernel/language.ts';
import { colorSchemeManager } from './color-scheme.ts';
import { LanguageProvider } from './language.tsx';
import { theme } from './theme.ts';
import { ToastProvider } from './toast.tsx';
import { holdUnreadableForms } from './unreadable.ts';
import './fonts.css';
import './tokens.css';
import './base.css';

/** Stands once around the whole application: look, language and notices. */
export function KitProvider(props: {
  language: Language;
  onLanguage?: ((language: Language) => void) | undefined;
  children: ReactNode;
}) {
  useEffect(() => holdUnreadableForms(document), []);
  return (
    <MantineProvider
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
      theme={theme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <LanguageProvider onChoose={props.onLanguage} start={props.language}>
        <ToastProvider>{props.children}</ToastProvider>
      </LanguageProvider>
    </MantineProvider>
  );
}
