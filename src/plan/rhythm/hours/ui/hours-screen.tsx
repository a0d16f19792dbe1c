import { BackLink } from '#base/ui-kit/back-link.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';

import { hoursMessages } from '../messages.ts';
import { OwnCalendar } from '../../own-calendar/ui/own-calendar.tsx';
import { Absences } from './absences.tsx';
import { PeopleHours } from './people-hours.tsx';
import { RuleSettings } from './rule-settings.tsx';
import { useAbsences, useSettings, useTeam } from './use-hours.ts';
import { WorthMap } from './worth-map.tsx';

/** What the planner reckons with: when people work and are away, and which hours are worth most. */
export function HoursScreen() {
  const words = useWords(hoursMessages);
  const team = useTeam();
  const absences = useAbsences();
  const settings = useSettings();
  const error = team.error ?? absences.error ?? settings.error;
  const page = { title: words.title, above: <BackLink to="/rhythm/planner">{words.back}</BackLink> };
  if (!team.data || !absences.data || !settings.data)
    return (
      <Page {...page}>
        <Sheet>{error ? <ErrorNote error={error} /> : <Skeleton lines={10} />}</Sheet>
      </Page>
    );
  const { version } = settings.data;
  return (
    <Page {...page}>
      <PeopleHours members={team.data.members} profiles={settings.data.settings.profiles} />
      <OwnCalendar />
      <Absences absences={absences.data.absences} members={team.data.members} />
      <WorthMap data={settings.data} key={`worth ${version}`} />
      <RuleSettings data={settings.data} key={`rules ${version}`} />
    </Page>
  );
}
