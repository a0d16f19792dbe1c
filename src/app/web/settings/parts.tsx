import { ApproachRulesSheet } from '#base/directory/accounts/ui/consent/approach-rules-sheet.tsx';
import { HouseStyleSettings } from '#base/directory/house-style/ui/house-style-settings.tsx';
import { StaffConsentParts } from '#base/directory/staff-consent/ui/staff-consent-parts.tsx';
import { EntranceParts } from '#base/auth/entrance/ui/entrance-parts.tsx';
import { SecurityParts } from '#base/auth/security/ui/security-parts.tsx';
import type { TimeZone } from '#base/kernel/date.ts';
import { SecretLinks } from '#base/public-links/ui/secret-links.tsx';
import { CelebrationSwitch } from '#check/celebrations/ui/celebration-switch.tsx';
import { WallsParts } from '#check/wall/ui/hanging/walls-parts.tsx';
import { QuoteSettings } from '#do/pipeline/quotes/ui/quote-settings.tsx';
import { ReminderChoice } from '#do/tasks/ui/reminder-choice.tsx';
import { useSession } from '../use-session.ts';
import { SettingsPage } from './settings-page.tsx';

export function Security() {
  const { viewer } = useSession();
  return (
    <SettingsPage section="sectionSecurity">
      <SecurityParts
        name={viewer.name}
        organisation={viewer.organisation.name}
        zone={viewer.organisation.timeZone as TimeZone}
      />
    </SettingsPage>
  );
}

export function Entrance() {
  return (
    <SettingsPage section="sectionEntrance">
      <EntranceParts />
    </SettingsPage>
  );
}

export function Reminders() {
  return (
    <SettingsPage section="sectionReminders">
      <ReminderChoice />
    </SettingsPage>
  );
}

export function Links() {
  return (
    <SettingsPage section="sectionLinks">
      <SecretLinks />
    </SettingsPage>
  );
}

export function Approach() {
  return (
    <SettingsPage section="sectionApproach">
      <ApproachRulesSheet />
    </SettingsPage>
  );
}

export function StaffConsent() {
  return (
    <SettingsPage section="sectionStaffConsent">
      <StaffConsentParts />
    </SettingsPage>
  );
}

export function Walls() {
  return (
    <SettingsPage section="sectionWalls">
      <WallsParts />
      <CelebrationSwitch of="all" />
    </SettingsPage>
  );
}

export function HouseStyle() {
  return (
    <SettingsPage section="sectionHouseStyle">
      <HouseStyleSettings />
    </SettingsPage>
  );
}

export function Quotes() {
  return (
    <SettingsPage section="sectionQuotes">
      <QuoteSettings />
    </SettingsPage>
  );
}
