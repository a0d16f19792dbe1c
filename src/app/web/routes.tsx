import type { QueryClient } from '@tanstack/react-query';
import { createRouter, defaultStringifySearch } from '@tanstack/react-router';
import { ErrorScreen } from './error-screen.tsx';
import { NotFound } from './not-found.tsx';
import { Opening } from './opening.tsx';
import { checkAndActRoutes } from './routes/check-and-act.ts';
import { doRoutes } from './routes/do.ts';
import { doorRoutes } from './routes/door.ts';
import { house, root } from './routes/house.ts';
import { planRoutes } from './routes/plan.ts';
import { settingsRoutes } from './routes/settings.ts';

const tree = root.addChildren([
  ...doorRoutes,
  house.addChildren([...planRoutes, ...doRoutes, ...checkAndActRoutes, ...settingsRoutes]),
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
