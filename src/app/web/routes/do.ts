import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { house } from './house.ts';

const deals = createRoute({
  getParentRoute: () => house,
  path: '/deals',
  component: lazyRouteComponent(() => import('#do/pipeline/ui/deals-screen.tsx'), 'DealsScreen'),
});

const deal = createRoute({
  getParentRoute: () => house,
  path: '/deals/$dealId',
  component: lazyRouteComponent(() => import('#do/pipeline/ui/deal/deal-screen.tsx'), 'DealScreen'),
});

const account = createRoute({
  getParentRoute: () => house,
  path: '/accounts/$accountId',
  component: lazyRouteComponent(() => import('#do/pipeline/ui/account-screen.tsx'), 'AccountScreen'),
});

const duplicates = createRoute({
  getParentRoute: () => house,
  path: '/accounts/duplicates',
  component: lazyRouteComponent(
    () => import('#base/directory/duplicates/ui/duplicates-screen.tsx'),
    'DuplicatesScreen',
  ),
});

const accounts = createRoute({
  getParentRoute: () => house,
  path: '/accounts',
  component: lazyRouteComponent(
    () => import('#base/directory/accounts/ui/accounts-screen.tsx'),
    'AccountsScreen',
  ),
});

const contacts = createRoute({
  getParentRoute: () => house,
  path: '/contacts',
  component: lazyRouteComponent(
    () => import('#base/directory/accounts/ui/contacts-screen.tsx'),
    'ContactsScreen',
  ),
});

const contact = createRoute({
  getParentRoute: () => house,
  path: '/contacts/$contactId',
  component: lazyRouteComponent(() => import('#do/pipeline/ui/contact-screen.tsx'), 'ContactScreen'),
});

const offering = createRoute({
  getParentRoute: () => house,
  path: '/offering',
  component: lazyRouteComponent(
    () => import('#base/directory/offering/ui/offering-screen.tsx'),
    'OfferingScreen',
  ),
});

const tasks = createRoute({
  getParentRoute: () => house,
  path: '/tasks',
  component: lazyRouteComponent(() => import('#do/tasks/ui/tasks-screen.tsx'), 'TasksScreen'),
});

const oneTask = createRoute({
  getParentRoute: () => house,
  path: '/tasks/$taskId',
  component: lazyRouteComponent(() => import('#do/tasks/ui/tasks-screen.tsx'), 'TasksScreen'),
});

const imports = createRoute({
  getParentRoute: () => house,
  path: '/import',
  component: lazyRouteComponent(() => import('../../import/ui/imports-screen.tsx'), 'ImportsScreen'),
});

const bringBack = createRoute({
  getParentRoute: () => house,
  path: '/import/archive',
  component: lazyRouteComponent(() => import('../../bring-back/ui/bring-back-screen.tsx'), 'BringBackScreen'),
});

const oneImport = createRoute({
  getParentRoute: () => house,
  path: '/import/$importId',
  component: lazyRouteComponent(() => import('../../import/ui/import-screen.tsx'), 'ImportScreen'),
});

const exporting = createRoute({
  getParentRoute: () => house,
  path: '/export',
  component: lazyRouteComponent(() => import('../../export/ui/export-screen.tsx'), 'ExportScreen'),
});

/** Selling itself: deals, to whom and what, tasks, and what comes in and goes out. */
export const doRoutes = [
  deals,
  deal,
  account,
  duplicates,
  accounts,
  contacts,
  contact,
  offering,
  tasks,
  oneTask,
  imports,
  bringBack,
  oneImport,
  exporting,
];
