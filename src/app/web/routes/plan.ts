import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { house } from './house.ts';

const kpis = createRoute({
  getParentRoute: () => house,
  path: '/kpis',
  component: lazyRouteComponent(() => import('#plan/targets/ui/kpis-screen.tsx'), 'KpisScreen'),
});

const roles = createRoute({
  getParentRoute: () => house,
  path: '/roles',
  component: lazyRouteComponent(() => import('#plan/targets/ui/roles-screen.tsx'), 'RolesScreen'),
});

const people = createRoute({
  getParentRoute: () => house,
  path: '/people',
  component: lazyRouteComponent(() => import('#plan/roles/ui/people-screen.tsx'), 'PeopleScreen'),
});

const salesCycle = createRoute({
  getParentRoute: () => house,
  path: '/sales-cycle',
  component: lazyRouteComponent(
    () => import('#plan/sales-cycle/ui/sales-cycle-screen.tsx'),
    'SalesCycleScreen',
  ),
});

const routing = createRoute({
  getParentRoute: () => house,
  path: '/routing',
  component: lazyRouteComponent(() => import('#plan/routing/ui/routing-screen.tsx'), 'RoutingScreen'),
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

const processMatrix = createRoute({
  getParentRoute: () => house,
  path: '/process/$processId/matrix',
  component: lazyRouteComponent(() => import('#plan/process/matrix/ui/matrix-screen.tsx'), 'MatrixScreen'),
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

const processCompare = createRoute({
  getParentRoute: () => house,
  path: '/process/$processId/compare',
  component: lazyRouteComponent(() => import('#plan/process/ui/compare-screen.tsx'), 'CompareScreen'),
});

const processVersions = createRoute({
  getParentRoute: () => house,
  path: '/process/$processId/versions',
  component: lazyRouteComponent(() => import('#plan/process/ui/versions-screen.tsx'), 'VersionsScreen'),
});

const checklist = createRoute({
  getParentRoute: () => house,
  path: '/checklist',
  component: lazyRouteComponent(
    () => import('#plan/rhythm/ui/checklist/checklist-screen.tsx'),
    'ChecklistScreen',
  ),
});

const rhythmPlanner = createRoute({
  getParentRoute: () => house,
  path: '/rhythm/planner',
  component: lazyRouteComponent(() => import('#plan/rhythm/planner/ui/planner-screen.tsx'), 'PlannerScreen'),
});

const rhythmHours = createRoute({
  getParentRoute: () => house,
  path: '/rhythm/hours',
  component: lazyRouteComponent(() => import('#plan/rhythm/hours/ui/hours-screen.tsx'), 'HoursScreen'),
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

/** What is agreed beforehand: roles, goals, the cycle, processes and the rhythm. */
export const planRoutes = [
  kpis,
  roles,
  people,
  salesCycle,
  routing,
  processes,
  process,
  processMatrix,
  processSimulation,
  processDesign,
  processCompare,
  processVersions,
  checklist,
  rhythmPlanner,
  rhythmHours,
  rhythmWeek,
  sellingTime,
  focus,
];
