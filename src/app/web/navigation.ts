import type { Words } from '#base/i18n/messages.ts';
import {
  AccountIcon,
  CycleIcon,
  DealIcon,
  ProductIcon,
  ScoreIcon,
  SettingsIcon,
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
  /** Does its screen exist? What does not exist is not shown. */
  ready: boolean;
};

/** Every place in the house, in the order of the menu. A screen that is added in routes.tsx becomes ready here. */
export const navigation: readonly NavigationEntry[] = [
  { wing: 'plan', path: '/sales-cycle', label: 'salesCycle', icon: CycleIcon, ready: true },
  { wing: 'plan', path: '/offering', label: 'offering', icon: ProductIcon, ready: true },
  { wing: 'plan', path: '/people', label: 'people', icon: TeamIcon, ready: true },
  {
    wing: 'do',
    path: '/deals',
    label: 'deals',
    shortLabel: 'dealsShort',
    icon: DealIcon,
    onPhoneBar: true,
    ready: true,
  },
  { wing: 'do', path: '/accounts', label: 'accounts', icon: AccountIcon, onPhoneBar: true, ready: true },
  {
    wing: 'check',
    path: '/scoreboard',
    label: 'scoreboard',
    icon: ScoreIcon,
    onPhoneBar: true,
    ready: true,
  },
  { wing: 'house', path: '/import', label: 'import', icon: UploadIcon, ready: true },
  { wing: 'house', path: '/settings', label: 'settings', icon: SettingsIcon, ready: true },
];

export const readyNavigation: readonly NavigationEntry[] = navigation.filter((entry) => entry.ready);
