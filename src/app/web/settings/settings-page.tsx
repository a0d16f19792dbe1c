import type { ReactNode } from 'react';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { settingsMessages } from './messages.ts';
import type { Section } from './sections.ts';

/** One part of the settings, under its name. */
export function SettingsPage({ section, children }: { section: Section['label']; children: ReactNode }) {
  const words = useWords(settingsMessages);
  return (
    <Page title={words[section]} width="text">
      {children}
    </Page>
  );
}
