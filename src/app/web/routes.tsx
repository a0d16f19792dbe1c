import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  defaultStringifySearch,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { welcomeQuery } from '#base/auth/ui/welcome-query.ts';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { ErrorScreen } from './error-screen.tsx';
import { NotFound } from './not-found.tsx';
import { finishLeaving } from './leaving.ts';
import { Opening } from './opening.tsx';
import { Root } from './root.tsx';
import { viewerQuery } from '#base/auth/ui/viewer-query.ts';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  // Whoever left while the server was out of reach is signed out before anything is asked of it.
  beforeLoad: finishLeaving,
  component: Root,
});

/** Nobody has signed in, or somebody who belongs to no organisation (any more). */
const leadsToDoor = ({ status, because }: ApiProblem) => status === 401 || because === 'no-membership';

/** Everything inside asks who it is first; who has not signed in goes to the door, and comes back afterwards. */
const house = createRoute({
  getParentRoute: () => root,
  id: 'house',
  beforeLoad: async ({ context, location }) => {
    try {
      const viewer = await context.queries.ensureQueryData(viewerQuery);
      // oxlint-disable-next-line typescript/only-throw-error -- the router catches a redirect as what it is
      if (viewer.mustSetUp) throw redirect({ to: '/set-up', search: { back: location.href } });
    } catch (error) {
      if (!(error instanceof ApiProblem) || !leadsToDoor(error)) throw error;
      // oxlint-disable-next-line typescript/only-throw-error -- the router catches a redirect as what it is
      throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { back: location.href } });
    }
  },
  component: lazyRouteComponent(() => import('./house.tsx'), 'House'),
});

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  beforeLoad: async ({ context }) => {
    const { isEmpty, organisationName } = await context.queries.fetchQuery(welcomeQuery);
    // oxlint-disable-next-line typescript/only-throw-error -- the router catches a redirect as what it is
    if (!isEmpty || organisationName !== null) throw redirect({ to: isEmpty ? '/sign-up' : '/sign-in' });
  },
  component: lazyRouteComponent(() => import('../demo/ui/first-screen.tsx'), 'FirstScreen'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  beforeLoad: async ({ context }) => {
    // oxlint-disable-next-line typescript/only-throw-error -- the router catches a redirect as what it is
    if ((await context.queries.fetchQuery(welcomeQuery)).isEmpty) throw redirect({ to: '/welcome' });
  },
  component: lazyRouteComponent(() => import('#base/auth/ui/sign-in.tsx'), 'SignIn'),
});

const signUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up',
  loader: ({ context }) => context.queries.fetchQuery(welcomeQuery),
  component: lazyRouteComponent(() => import('#base/auth/ui/sign-up.tsx'), 'SignUp'),
});

const finishSignUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up/$token',
  component: lazyRouteComponent(() => import('#base/auth/ui/finish-sign-up.tsx'), 'FinishSignUp'),
});

const forgotPassword = createRoute({
  getParentRoute: () => root,
  path: '/forgot-password',
  loader: ({ context }) => context.queries.fetchQuery(welcomeQuery),
  component: lazyRouteComponent(() => import('#base/auth/ui/forgot-password.tsx'), 'ForgotPassword'),
});

const newPassword = createRoute({
  getParentRoute: () => root,
  path: '/new-password',
  component: lazyRouteComponent(() => import('#base/auth/ui/new-password.tsx'), 'NewPassword'),
});

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation/$token',
  component: lazyRouteComponent(() => import('#base/auth/ui/accept-invitation.tsx'), 'AcceptInvitation'),
});

/** What a customer is asked, opened by a secret link; nobody signs in. */
const questionnaire = createRoute({
  getParentRoute: () => root,
  path: '/questionnaire/$side',
  component: lazyRouteComponent(
    () => import('#plan/routing/questionnaire/ui/questionnaire-page.tsx'),
    'QuestionnairePage',
  ),
});

/** Whoever still has to set up a second factor does that first. */
const setUp = createRoute({
  getParentRoute: () => root,
  path: '/set-up',
  beforeLoad: async ({ context }) => {
    const viewer = await context.queries.fetchQuery(viewerQuery).catch(() => null);
    // oxlint-disable-next-line typescript/only-throw-error -- the router catches a redirect as what it is
    if (!viewer?.mustSetUp) throw redirect({ to: '/' });
  },
  component: lazyRouteComponent(() => import('./set-up.tsx'), 'SetUp'),
});

/** On a wall nobody signs in: the link says what it opens. */
const wall = createRoute({
  getParentRoute: () => root,
  path: '/wall',
  component: lazyRouteComponent(() => import('#check/wall/ui/wall-screen.tsx'), 'WallScreen'),
});

const wallPreview = createRoute({
  getParentRoute: () => root,
  path: '/wall/$wallId',
  component: lazyRouteComponent(() => import('#check/wall/ui/wall-screen.tsx'), 'WallPreview'),
});

const home = createRoute({
  getParentRoute: () => house,
  path: '/',
  component: lazyRouteComponent(() => import('./home.tsx'), 'Home'),
});

const scoreboard = createRoute({
  getParentRoute: () => house,
  path: '/scoreboard',
  component: lazyRouteComponent(
    () => import('#check/scoreboard/ui/scoreboard-screen.tsx'),
    'ScoreboardScreen',
  ),
});

const signals = createRoute({
  getParentRoute: () => house,
  path: '/signals',
  component: lazyRouteComponent(() => import('#act/answers/ui/signals-page.tsx'), 'SignalsPage'),
});

const signal = createRoute({
  getParentRoute: () => house,
  path: '/signals/$signalId',
  component: lazyRouteComponent(() => import('#act/answers/ui/signals-page.tsx'), 'SignalsPage'),
});

const roles = createRoute({
  getParentRoute: () => house,
  path: '/roles',
  component: lazyRouteComponent(() => import('#plan/targets/ui/roles-screen.tsx'), 'RolesScreen'),
});

const kpis = createRoute({
  getParentRoute: () => house,
  path: '/kpis',
  component: lazyRouteComponent(() => import('#plan/targets/ui/kpis-screen.tsx'), 'KpisScreen'),
});

const salesCycle = createRoute({
  getParentRoute: () => house,
  path: '/sales-cycle',
  component: lazyRouteComponent(
    () => import('#plan/sales-cycle/ui/sales-cycle-screen.tsx'),
    'SalesCycleScreen',
  ),
});

const rhythmPlanner = createRoute({
  getParentRoute: () => house,
  path: '/rhythm/planner',
  component: lazyRouteComponent(() => import('#plan/rhythm/planner/ui/planner-screen.tsx'), 'PlannerScreen'),
});

const processes = createRoute({
  getParentRoute: () => house,
  path: '/process',
  component: lazyRouteComponent(() => import('#plan/process/ui/processes-screen.tsx'), 'ProcessesScreen'),
});

const process = createRoute({
  getParentRoute: () => house,
  path: '/process/$processId',
  component: lazyRouteComponent(() => import('#plan/process/ui/process-screen.tsx'), 'ProcessScreen'),
});

const processCompare = createRoute({
  getParentRoute: () => house,
  path: '/process/$processId/compare',
  component: lazyRouteComponent(() => import('#plan/process/ui/compare-screen.tsx'), 'CompareScreen'),
});

const processMatrix = createRoute({
  getParentRoute: () => house,
  path: '/process/$processId/matrix',
  component: lazyRouteComponent(() => import('#plan/process/matrix/ui/matrix-screen.tsx'), 'MatrixScreen'),
});

const processVersions = createRoute({
  getParentRoute: () => house,
  path: '/process/$processId/versions',
  component: lazyRouteComponent(() => import('#plan/process/ui/versions-screen.tsx'), 'VersionsScreen'),
});

const processSimulation = createRoute({
  getParentRoute: () => house,
  path: '/process/$processId/simulation',
  component: lazyRouteComponent(
    () => import('#plan/process/simulation/ui/simulation-screen.tsx'),
    'SimulationScreen',
  ),
});

const processDesign = createRoute({
  getParentRoute: () => house,
  path: '/process/$processId/design',
  component: lazyRouteComponent(() => import('#plan/process/ui/design-screen.tsx'), 'DesignScreen'),
});

const routing = createRoute({
  getParentRoute: () => house,
  path: '/routing',
  component: lazyRouteComponent(() => import('#plan/routing/ui/routing-screen.tsx'), 'RoutingScreen'),
});

const rhythmWeek = createRoute({
  getParentRoute: () => house,
  path: '/rhythm/week',
  component: lazyRouteComponent(() => import('#plan/rhythm/calendar/ui/week-screen.tsx'), 'WeekScreen'),
});

const sellingTime = createRoute({
  getParentRoute: () => house,
  path: '/rhythm/selling-time',
  component: lazyRouteComponent(
    () => import('#plan/rhythm/ledger/ui/selling-time-screen.tsx'),
    'SellingTimeScreen',
  ),
});

const focus = createRoute({
  getParentRoute: () => house,
  path: '/focus',
  component: lazyRouteComponent(() => import('#plan/rhythm/focus/ui/focus-screen.tsx'), 'FocusScreen'),
});

const rhythmHours = createRoute({
  getParentRoute: () => house,
  path: '/rhythm/hours',
  component: lazyRouteComponent(() => import('#plan/rhythm/hours/ui/hours-screen.tsx'), 'HoursScreen'),
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

const help = createRoute({
  getParentRoute: () => house,
  path: '/help',
  component: lazyRouteComponent(() => import('../help/ui/help-screen.tsx'), 'HelpScreen'),
});

/** The settings stand beside the list of their parts. */
const settings = createRoute({
  getParentRoute: () => house,
  id: 'settings',
  component: lazyRouteComponent(() => import('./settings/settings-frame.tsx'), 'SettingsFrame'),
});

const ownSettings = createRoute({
  getParentRoute: () => settings,
  path: '/settings',
  component: lazyRouteComponent(() => import('./settings/own-settings.tsx'), 'OwnSettings'),
});

const security = createRoute({
  getParentRoute: () => settings,
  path: '/settings/security',
  component: lazyRouteComponent(() => import('./settings/parts.tsx'), 'Security'),
});

const reminders = createRoute({
  getParentRoute: () => settings,
  path: '/settings/reminders',
  component: lazyRouteComponent(() => import('./settings/parts.tsx'), 'Reminders'),
});

const organisation = createRoute({
  getParentRoute: () => settings,
  path: '/settings/organisation',
  component: lazyRouteComponent(() => import('./settings/organisation.tsx'), 'Organisation'),
});

const entrance = createRoute({
  getParentRoute: () => settings,
  path: '/settings/entrance',
  component: lazyRouteComponent(() => import('./settings/parts.tsx'), 'Entrance'),
});

const secretLinks = createRoute({
  getParentRoute: () => settings,
  path: '/settings/links',
  component: lazyRouteComponent(() => import('./settings/parts.tsx'), 'Links'),
});

const staffConsent = createRoute({
  getParentRoute: () => settings,
  path: '/settings/staff-consent',
  component: lazyRouteComponent(() => import('./settings/parts.tsx'), 'StaffConsent'),
});

const walls = createRoute({
  getParentRoute: () => settings,
  path: '/settings/walls',
  component: lazyRouteComponent(() => import('./settings/parts.tsx'), 'Walls'),
});

const approach = createRoute({
  getParentRoute: () => settings,
  path: '/settings/approach',
  component: lazyRouteComponent(() => import('./settings/parts.tsx'), 'Approach'),
});

const houseStyle = createRoute({
  getParentRoute: () => settings,
  path: '/settings/house-style',
  component: lazyRouteComponent(() => import('./settings/parts.tsx'), 'HouseStyle'),
});

const quotes = createRoute({
  getParentRoute: () => settings,
  path: '/settings/quotes',
  component: lazyRouteComponent(() => import('./settings/parts.tsx'), 'Quotes'),
});

const integrations = createRoute({
  getParentRoute: () => settings,
  path: '/settings/integrations',
  component: lazyRouteComponent(() => import('./settings/integrations.tsx'), 'Integrations'),
});

const visibility = createRoute({
  getParentRoute: () => settings,
  path: '/settings/visibility',
  component: lazyRouteComponent(
    () => import('#base/directory/visibility/ui/visibility-screen.tsx'),
    'VisibilityScreen',
  ),
});

const customFields = createRoute({
  getParentRoute: () => settings,
  path: '/settings/fields',
  component: lazyRouteComponent(
    () => import('#base/directory/custom-fields/ui/settings/fields-screen.tsx'),
    'FieldsScreen',
  ),
});

const apiDocumentation = createRoute({
  getParentRoute: () => house,
  path: '/settings/api',
  component: lazyRouteComponent(() => import('../api/ui/api-screen.tsx'), 'ApiScreen'),
});

const history = createRoute({
  getParentRoute: () => settings,
  path: '/history',
  component: lazyRouteComponent(() => import('../history/ui/history-screen.tsx'), 'HistoryScreen'),
});

const historyOfOne = createRoute({
  getParentRoute: () => house,
  path: '/history/$record/$recordId',
  component: lazyRouteComponent(() => import('../history/ui/history-screen.tsx'), 'HistoryScreen'),
});

const privacy = createRoute({
  getParentRoute: () => settings,
  path: '/settings/privacy',
  component: lazyRouteComponent(() => import('../privacy/ui/privacy-screen.tsx'), 'PrivacyScreen'),
});

const privacyOfOne = createRoute({
  getParentRoute: () => house,
  path: '/settings/privacy/$kind/$personId',
  component: lazyRouteComponent(() => import('../privacy/ui/person-screen.tsx'), 'PersonScreen'),
});

const exporting = createRoute({
  getParentRoute: () => house,
  path: '/export',
  component: lazyRouteComponent(() => import('../export/ui/export-screen.tsx'), 'ExportScreen'),
});

const door = [
  welcome,
  signIn,
  signUp,
  forgotPassword,
  newPassword,
  finishSignUp,
  invitation,
  questionnaire,
  setUp,
  wall,
  wallPreview,
];
const people = createRoute({
  getParentRoute: () => house,
  path: '/people',
  component: lazyRouteComponent(() => import('#plan/roles/ui/people-screen.tsx'), 'PeopleScreen'),
});

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

const jobs = createRoute({
  getParentRoute: () => settings,
  path: '/jobs',
  component: lazyRouteComponent(() => import('../background/ui/jobs-screen.tsx'), 'JobsScreen'),
});

const backups = createRoute({
  getParentRoute: () => settings,
  path: '/settings/backups',
  component: lazyRouteComponent(() => import('../backups/ui/backups-screen.tsx'), 'BackupsScreen'),
});

const duplicates = createRoute({
  getParentRoute: () => house,
  path: '/accounts/duplicates',
  component: lazyRouteComponent(
    () => import('#base/directory/duplicates/ui/duplicates-screen.tsx'),
    'DuplicatesScreen',
  ),
});

const checklist = createRoute({
  getParentRoute: () => house,
  path: '/checklist',
  component: lazyRouteComponent(
    () => import('#plan/rhythm/ui/checklist/checklist-screen.tsx'),
    'ChecklistScreen',
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

const actions = createRoute({
  getParentRoute: () => house,
  path: '/actions',
  component: lazyRouteComponent(() => import('#base/actions/ui/actions-screen.tsx'), 'ActionsScreen'),
});

const oneAction = createRoute({
  getParentRoute: () => house,
  path: '/actions/$actionId',
  component: lazyRouteComponent(() => import('#base/actions/ui/actions-screen.tsx'), 'ActionsScreen'),
});

const meetings = createRoute({
  getParentRoute: () => house,
  path: '/meetings',
  component: lazyRouteComponent(() => import('#act/sales-meeting/ui/meetings-screen.tsx'), 'MeetingsScreen'),
});

const oneMeeting = createRoute({
  getParentRoute: () => house,
  path: '/meetings/$meetingId',
  component: lazyRouteComponent(() => import('#act/sales-meeting/ui/meeting-screen.tsx'), 'MeetingScreen'),
});

const imports = createRoute({
  getParentRoute: () => house,
  path: '/import',
  component: lazyRouteComponent(() => import('../import/ui/imports-screen.tsx'), 'ImportsScreen'),
});

const bringBack = createRoute({
  getParentRoute: () => house,
  path: '/import/archive',
  component: lazyRouteComponent(() => import('../bring-back/ui/bring-back-screen.tsx'), 'BringBackScreen'),
});

const oneImport = createRoute({
  getParentRoute: () => house,
  path: '/import/$importId',
  component: lazyRouteComponent(() => import('../import/ui/import-screen.tsx'), 'ImportScreen'),
});

const tree = root.addChildren([
  ...door,
  house.addChildren([
    home,
    deals,
    deal,
    account,
    duplicates,
    routing,
    help,
    kpis,
    roles,
    salesCycle,
    processes,
    process,
    processMatrix,
    processSimulation,
    processDesign,
    processCompare,
    processVersions,
    rhythmPlanner,
    rhythmHours,
    focus,
    sellingTime,
    rhythmWeek,
    people,
    accounts,
    contacts,
    contact,
    offering,
    scoreboard,
    signals,
    signal,
    checklist,
    imports,
    bringBack,
    tasks,
    oneTask,
    actions,
    oneAction,
    meetings,
    oneMeeting,
    oneImport,
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
    exporting,
    historyOfOne,
    privacyOfOne,
    apiDocumentation,
  ]),
]);

export function makeRouter(queries: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { queries },
    defaultErrorComponent: ErrorScreen,
    defaultNotFoundComponent: NotFound,
    defaultPendingComponent: Opening,
    defaultPendingMs: 300,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    // A filter can be read in the address: these signs mean themselves in a query (RFC 3986 § 3.4).
    stringifySearch: (search) =>
      defaultStringifySearch(search).replaceAll(/%(?:28|29|2C|3A|3B)/g, decodeURIComponent),
  });
}
