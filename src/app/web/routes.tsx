import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { ErrorScreen } from './error-screen.tsx';
import { NotFound } from './not-found.tsx';
import { Opening } from './opening.tsx';
import { Root } from './root.tsx';
import { viewerQuery } from './viewer.ts';

const root = createRootRouteWithContext<{ queries: QueryClient }>()({ component: Root });

/** Everything inside asks who it is first; who has not signed in goes to the door, and comes back afterwards. */
const house = createRoute({
  getParentRoute: () => root,
  id: 'house',
  beforeLoad: async ({ context, location }) => {
    try {
      await context.queries.ensureQueryData(viewerQuery);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
      // oxlint-disable-next-line typescript/only-throw-error -- the router catches a redirect as what it is
      throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { back: location.href } });
    }
  },
  component: lazyRouteComponent(() => import('./house.tsx'), 'House'),
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

const salesCycle = createRoute({
  getParentRoute: () => house,
  path: '/sales-cycle',
  component: lazyRouteComponent(
    () => import('#plan/sales-cycle/ui/sales-cycle-screen.tsx'),
    'SalesCycleScreen',
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

const offering = createRoute({
  getParentRoute: () => house,
  path: '/offering',
  component: lazyRouteComponent(
    () => import('#base/directory/offering/ui/offering-screen.tsx'),
    'OfferingScreen',
  ),
});

const deals = createRoute({
  getParentRoute: () => house,
  path: '/deals',
  component: lazyRouteComponent(() => import('#do/pipeline/ui/deals-screen.tsx'), 'DealsScreen'),
});

const deal = createRoute({
  getParentRoute: () => house,
  path: '/deals/$dealId',
  component: lazyRouteComponent(() => import('#do/pipeline/ui/deal-screen.tsx'), 'DealScreen'),
});

const account = createRoute({
  getParentRoute: () => house,
  path: '/accounts/$accountId',
  component: lazyRouteComponent(() => import('#do/pipeline/ui/account-screen.tsx'), 'AccountScreen'),
});

const tree = root.addChildren([house.addChildren([home, deals, deal, account, salesCycle, accounts, offering, scoreboard])]);

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
  });
}
