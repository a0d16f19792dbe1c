import { reaches, type Access } from '#base/kernel/actor.ts';
import {
  ApprovalIcon,
  CalendarIcon,
  CycleIcon,
  DocumentIcon,
  EyeIcon,
  EyeOffIcon,
  HistoryIcon,
  CallIcon,
  KeyIcon,
  LinkIcon,
  LockIcon,
  NoteIcon,
  PersonIcon,
  PictureIcon,
  RouteIcon,
  SafeIcon,
  ScreenIcon,
  TeamIcon,
  type Icon,
} from '#base/ui-kit/icons.tsx';
import type { settingsMessages } from './messages.ts';

export type Section = {
  path: string;
  label: keyof typeof settingsMessages & `section${string}`;
  icon: Icon;
  of: 'own' | 'organisation';
  /** The level from which it is there; everybody where none is named. */
  least?: Access;
};

/** Every part of the settings, with an address of its own, in the order of the list beside them. */
const sections: readonly Section[] = [
  { path: '/settings', label: 'sectionOwn', icon: PersonIcon, of: 'own' },
  { path: '/settings/security', label: 'sectionSecurity', icon: LockIcon, of: 'own' },
  { path: '/settings/reminders', label: 'sectionReminders', icon: CalendarIcon, of: 'own' },
  { path: '/settings/links', label: 'sectionLinks', icon: LinkIcon, of: 'own', least: 'member' },
  { path: '/settings/organisation', label: 'sectionOrganisation', icon: TeamIcon, of: 'organisation' },
  {
    path: '/settings/entrance',
    label: 'sectionEntrance',
    icon: KeyIcon,
    of: 'organisation',
    least: 'administrator',
  },
  {
    path: '/settings/visibility',
    label: 'sectionVisibility',
    icon: EyeIcon,
    of: 'organisation',
    least: 'administrator',
  },
  {
    path: '/settings/staff-consent',
    label: 'sectionStaffConsent',
    icon: ApprovalIcon,
    of: 'organisation',
  },
  { path: '/settings/walls', label: 'sectionWalls', icon: ScreenIcon, of: 'organisation', least: 'manager' },
  { path: '/settings/approach', label: 'sectionApproach', icon: CallIcon, of: 'organisation' },
  {
    path: '/settings/house-style',
    label: 'sectionHouseStyle',
    icon: PictureIcon,
    of: 'organisation',
    least: 'administrator',
  },
  {
    path: '/settings/quotes',
    label: 'sectionQuotes',
    icon: DocumentIcon,
    of: 'organisation',
    least: 'administrator',
  },
  {
    path: '/settings/fields',
    label: 'sectionFields',
    icon: NoteIcon,
    of: 'organisation',
    least: 'administrator',
  },
  {
    path: '/settings/integrations',
    label: 'sectionIntegrations',
    icon: RouteIcon,
    of: 'organisation',
    least: 'administrator',
  },
  {
    path: '/settings/backups',
    label: 'sectionBackups',
    icon: SafeIcon,
    of: 'organisation',
    least: 'administrator',
  },
  {
    path: '/settings/privacy',
    label: 'sectionPrivacy',
    icon: EyeOffIcon,
    of: 'organisation',
    least: 'administrator',
  },
  {
    path: '/history',
    label: 'sectionHistory',
    icon: HistoryIcon,
    of: 'organisation',
    least: 'administrator',
  },
  { path: '/jobs', label: 'sectionBackground', icon: CycleIcon, of: 'organisation', least: 'administrator' },
];

/** The parts in which somebody with these rights has something to set. */
export function sectionsFor(access: Access): readonly Section[] {
  return sections.filter(({ least }) => least === undefined || reaches(access, least));
}
