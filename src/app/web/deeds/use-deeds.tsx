import { useMemo, useState, type ReactNode } from 'react';
import { reaches, type Access } from '#base/kernel/actor.ts';
import type { Language } from '#base/kernel/language.ts';
import { useColorScheme } from '#base/ui-kit/color-scheme.ts';
import {
  AccountIcon,
  CallIcon,
  DealIcon,
  EyeIcon,
  MailIcon,
  PersonIcon,
  SignOutIcon,
  TaskIcon,
} from '#base/ui-kit/icons.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';

import { Begun, type BegunDeed } from './begun.tsx';
import type { Deed } from './deed.ts';
import { deedMessages } from './deed-messages.ts';

/**
 * What somebody with these rights can begin from any screen, and the sheet of what was begun.
 * Whoever only looks on begins nothing, and chooses colours and language all the same.
 */
export function useDeeds(
  access: Access,
  session: { speak: (language: Language) => void; leave: () => void },
): { deeds: readonly Deed[]; begun: ReactNode } {
  const words = useWords(deedMessages);
  const language = useLanguage();
  const { choose } = useColorScheme();
  const [open, setOpen] = useState<BegunDeed | null>(null);
  const { speak, leave } = session;
  const deeds = useMemo(() => {
    const begin = (
      key: BegunDeed,
      label: 'newDeal' | 'logContact' | 'newTask' | 'newAccount' | 'newContact',
      icon: Deed['icon'],
    ): Deed => ({
      key,
      label: words[label],
      alsoCalled: words[`${label}Too`],
      icon,
      often: true,
      onStart: () => setOpen(key),
    });
    const turn = (
      key: string,
      label: string,
      alsoCalled: string,
      icon: Deed['icon'],
      onStart: () => void,
    ): Deed => ({ key, label, alsoCalled, icon, often: false, onStart });
    return [
      ...(reaches(access, 'member')
        ? [
            begin('deal', 'newDeal', DealIcon),
            begin('contact-moment', 'logContact', CallIcon),
            begin('task', 'newTask', TaskIcon),
            begin('account', 'newAccount', AccountIcon),
            begin('contact', 'newContact', PersonIcon),
          ]
        : []),
      turn('dark', words.darker, words.coloursToo, EyeIcon, () => choose('dark')),
      turn('light', words.lighter, words.coloursToo, EyeIcon, () => choose('light')),
      turn('language', words.otherLanguage, words.otherLanguageToo, MailIcon, () =>
        speak(language === 'nl' ? 'en' : 'nl'),
      ),
      turn('leave', words.signOut, words.signOutToo, SignOutIcon, leave),
    ];
  }, [access, choose, language, leave, speak, words]);
  return {
    deeds,
    begun: open === null ? null : <Begun deed={open} onClose={() => setOpen(null)} />,
  };
}
