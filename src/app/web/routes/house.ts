import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { ApiProblem } from '#base/ui-kit/client.ts';
import { viewerQuery } from '#base/auth/ui/viewer-query.ts';
import { finishLeaving } from '../leaving.ts';
import { NotFoundAtDoor } from '../not-found.tsx';
import { Root } from '../root.tsx';

export const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  // Whoever left while the server was out of reach is signed out before anything is asked of it.
  beforeLoad: finishLeaving,
  component: Root,
  notFoundComponent: NotFoundAtDoor,
});

/** Nobody has signed in, or somebody who belongs to no organisation (any more). */
const leadsToDoor = ({ status, because }: ApiProblem) => status === 401 || because === 'no-membership';

/** Everything inside asks who it is first; who has not signed in goes to the door, and comes back afterwards. */
export const house = createRoute({
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
  component: lazyRouteComponent(() => import('../house.tsx'), 'House'),
});
