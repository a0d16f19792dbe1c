import { Outlet } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { Bell } from '#base/notices/ui/bell.tsx';
import { useLanguage, useWords } from '#base/ui-kit/language.tsx';
import { FocusChip } from '#plan/rhythm/focus/ui/focus-chip.tsx';
import { useFocus } from '#plan/rhythm/focus/ui/use-focus.ts';
import { Celebrations } from '#check/celebrations/ui/celebrations.tsx';
import { DemoStrip } from '../demo/ui/demo-strip.tsx';
import { useDeeds } from './deeds/use-deeds.tsx';
import { shellMessages } from './messages.ts';
import { SecondFactorStrip } from './second-factor-strip.tsx';
import { navigationFor } from './navigation.ts';
import { searchEverything } from './search-everything.ts';
import { Shell, type Search } from './shell.tsx';
import { useSession } from './use-session.ts';

/** The shell around the screens of whoever has signed in. */
export function House() {
  const { viewer, speak, leave } = useSession();
  const { deeds, begun } = useDeeds(viewer.access, { speak, leave });
  const words = useWords(shellMessages);
  const focused = (useFocus().data?.running ?? null) !== null;
  const language = useLanguage();
  const search = useCallback<Search>(
    (text, signal) => searchEverything(text, signal, words, language),
    [words, language],
  );
  const entries = useMemo(() => navigationFor(viewer.access), [viewer.access]);
  return (
    <Shell
      deeds={deeds}
      entries={entries}
      notice={
        viewer.organisation.isDemo ? (
          <DemoStrip mayThrowAway={viewer.access === 'administrator'} />
        ) : viewer.secondFactorDue ? (
          <SecondFactorStrip due={viewer.secondFactorDue} />
        ) : null
      }
      onLanguage={speak}
      onSignOut={leave}
      search={search}
      tools={
        <>
          <FocusChip />
          <Bell quiet={focused} />
        </>
      }
      viewer={viewer}
    >
      <Outlet />
      <Celebrations />
      {begun}
    </Shell>
  );
}
