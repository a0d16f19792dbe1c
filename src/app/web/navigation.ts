import type { Words } from '#base/i18n/messages.ts';
import { reaches, type Access } from '#base/kernel/actor.ts';
import {
  AccountIcon,
  CalendarIcon,
  HistoryIcon,
  ApprovalIcon,
  CycleIcon,
  DealIcon,
  DownloadIcon,
  HelpIcon,
  LoopIcon,
  PersonIcon,
  PhaseIcon,
  PlayIcon,
  ProductIcon,
  RouteIcon,
  TaskIcon,
  ScoreIcon,
  SettingsIcon,
  SignalIcon,
  TeamIcon,
  UploadIcon,
  type Icon,
} from '#base/ui-kit/icons.tsx';
import type { Wing } from '#base/ui-kit/wing.ts';
import type { shellMessages } from './messages.ts';

type Label = {
  [K in keyof Words<typeof shellMessages>]: Words<typeof shellMessages>[K] extends string ? K : never;
}[keyof typeof shellMessages];

export type NavigationEntry = {
  /** `house` stands apart, below the wings. */
  wing: Wing | 'house';
  path: string;
  label: Label;
  /** For the bar of a phone, where four words stand side by side. */
  shortLabel?: Label;
  icon: Icon;
  onPhoneBar?: true;
  /** Screens that hang under it at an address of their own. */
  also?: readonly string[];
  /** The level from which somebody has anything to do there; everybody where none is named. */
  least?: Access;
};

/** Every place in the house, in the order of the menu. A screen that is added in routes.tsx is added here. */
const navigation: readonly NavigationEntry[] = [
  { wing: 'plan', path: '/sales-cycle', label: 'salesCycle', icon: CycleIcon },
  { wing: 'plan', path: '/process', label: 'process', icon: PhaseIcon },
  { wing: 'plan', path: '/routing', label: 'routing', icon: RouteIcon },
  { wing: 'plan', path: '/offering', label: 'offering', icon: ProductIcon },
  { wing: 'plan', path: '/checklist', label: 'checklist', icon: LoopIcon },
  { wing: 'plan', path: '/rhythm/planner', label: 'planner', icon: CalendarIcon, also: ['/rhythm/hours'] },
  { wing: 'plan', path: '/roles', label: 'roles', icon: PersonIcon },
  { wing: 'plan', path: '/kpis', label: 'kpis', icon: ScoreIcon },
  { wing: 'plan', path: '/people', label: 'people', icon: TeamIcon },
  {
    wing: 'do',
    path: '/deals',
    label: 'deals',
    shortLabel: 'dealsShort',
    icon: DealIcon,
    onPhoneBar: true,
  },
  { wing: 'do', path: '/rhythm/week', label: 'ownWeek', icon: CalendarIcon },
  { wing: 'do', path: '/focus', label: 'focus', icon: PlayIcon },
  { wing: 'do', path: '/tasks', label: 'tasks', icon: TaskIcon },
  { wing: 'do', path: '/accounts', label: 'accounts', icon: AccountIcon, onPhoneBar: true },
  { wing: 'do', path: '/contacts', label: 'contacts', icon: PersonIcon },
  {
    wing: 'check',
    path: '/scoreboard',
    label: 'scoreboard',
    icon: ScoreIcon,
    onPhoneBar: true,
  },
  { wing: 'check', path: '/rhythm/selling-time', label: 'sellingTime', icon: HistoryIcon },
  { wing: 'check', path: '/signals', label: 'signals', icon: SignalIcon },
  { wing: 'act', path: '/meetings', label: 'meetings', icon: TeamIcon },
  { wing: 'act', path: '/actions', label: 'actions', icon: ApprovalIcon },
  { wing: 'house', path: '/import', label: 'import', icon: UploadIcon, least: 'administrator' },
  { wing: 'house', path: '/export', label: 'export', icon: DownloadIcon, least: 'member' },
  { wing: 'house', path: '/help', label: 'help', icon: HelpIcon },
  { wing: 'house', path: '/settings', label: 'settings', icon: SettingsIcon, also: ['/history', '/jobs'] },
];

/** The places where somebody with these rights has something to do. */
export function navigationFor(access: Access): readonly NavigationEntry[] {
  return navigation.filter(({ least }) => least === undefined || reaches(access, least));
}
