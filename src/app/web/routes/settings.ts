import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { house } from './house.ts';

/** The settings stand beside the list of their parts. */
const settings = createRoute({
  getParentRoute: () => house,
  id: 'settings',
  component: lazyRouteComponent(() => import('../settings/settings-frame.tsx'), 'SettingsFrame'),
});

const ownSettings = createRoute({
  getParentRoute: () => settings,
  path: '/settings',
  component: lazyRouteComponent(() => import('../settings/own-settings.tsx'), 'OwnSettings'),
});

const security = createRoute({
  getParentRoute: () => settings,
  path: '/settings/security',
  component: lazyRouteComponent(() => import('../settings/parts.tsx'), 'Security'),
});

const reminders = createRoute({
  getParentRoute: () => settings,
  path: '/settings/reminders',
  component: lazyRouteComponent(() => import('../settings/parts.tsx'), 'Reminders'),
});

const organisation = createRoute({
  getParentRoute: () => settings,
  path: '/settings/organisation',
  component: lazyRouteComponent(() => import('../settings/organisation.tsx'), 'Organisation'),
});

const entrance = createRoute({
  getParentRoute: () => settings,
  path: '/settings/entrance',
  component: lazyRouteComponent(() => import('../settings/parts.tsx'), 'Entrance'),
});

const visibility = createRoute({
  getParentRoute: () => settings,
  path: '/settings/visibility',
  component: lazyRouteComponent(
    () => import('#base/directory/visibility/ui/visibility-screen.tsx'),
    'VisibilityScreen',
  ),
});

const secretLinks = createRoute({
  getParentRoute: () => settings,
  path: '/settings/links',
  component: lazyRouteComponent(() => import('../settings/parts.tsx'), 'Links'),
});

const staffConsent = createRoute({
  getParentRoute: () => settings,
  path: '/settings/staff-consent',
  component: lazyRouteComponent(() => import('../settings/parts.tsx'), 'StaffConsent'),
});

const walls = createRoute({
  getParentRoute: () => settings,
  path: '/settings/walls',
  component: lazyRouteComponent(() => import('../settings/parts.tsx'), 'Walls'),
});

const approach = createRoute({
  getParentRoute: () => settings,
  path: '/settings/approach',
  component: lazyRouteComponent(() => import('../settings/parts.tsx'), 'Approach'),
});

const houseStyle = createRoute({
  getParentRoute: () => settings,
  path: '/settings/house-style',
  component: lazyRouteComponent(() => import('../settings/parts.tsx'), 'HouseStyle'),
});

const quotes = createRoute({
  getParentRoute: () => settings,
  path: '/settings/quotes',
  component: lazyRouteComponent(() => import('../settings/parts.tsx'), 'Quotes'),
});

const customFields = createRoute({
  getParentRoute: () => settings,
  path: '/settings/fields',
  component: lazyRouteComponent(
    () => import('#base/directory/custom-fields/ui/settings/fields-screen.tsx'),
    'FieldsScreen',
  ),
});

const integrations = createRoute({
  getParentRoute: () => settings,
  path: '/settings/integrations',
  component: lazyRouteComponent(() => import('../settings/integrations.tsx'), 'Integrations'),
});

const backups = createRoute({
  getParentRoute: () => settings,
  path: '/settings/backups',
  component: lazyRouteComponent(() => import('../../backups/ui/backups-screen.tsx'), 'BackupsScreen'),
});

const privacy = createRoute({
  getParentRoute: () => settings,
  path: '/settings/privacy',
  component: lazyRouteComponent(() => import('../../privacy/ui/privacy-screen.tsx'), 'PrivacyScreen'),
});

const history = createRoute({
  getParentRoute: () => settings,
  path: '/history',
  component: lazyRouteComponent(() => import('../../history/ui/history-screen.tsx'), 'HistoryScreen'),
});

const jobs = createRoute({
  getParentRoute: () => settings,
  path: '/jobs',
  component: lazyRouteComponent(() => import('../../background/ui/jobs-screen.tsx'), 'JobsScreen'),
});

const apiDocumentation = createRoute({
  getParentRoute: () => house,
  path: '/settings/api',
  component: lazyRouteComponent(() => import('../../api/ui/api-screen.tsx'), 'ApiScreen'),
});

const historyOfOne = createRoute({
  getParentRoute: () => house,
  path: '/history/$record/$recordId',
  component: lazyRouteComponent(() => import('../../history/ui/history-screen.tsx'), 'HistoryScreen'),
});

const privacyOfOne = createRoute({
  getParentRoute: () => house,
  path: '/settings/privacy/$kind/$personId',
  component: lazyRouteComponent(() => import('../../privacy/ui/person-screen.tsx'), 'PersonScreen'),
});

/** The settings, and the lists that belong to them. */
export const settingsRoutes = [
  settings.addChildren([
    ownSettings,
    security,
    reminders,
    organisation,
    entrance,
    visibility,
    secretLinks,
    staffConsent,
    walls,
    approach,
    houseStyle,
    quotes,
    customFields,
    integrations,
    backups,
    privacy,
    history,
    jobs,
  ]),
  apiDocumentation,
  historyOfOne,
  privacyOfOne,
];
