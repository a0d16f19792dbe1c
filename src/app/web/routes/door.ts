import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { viewerQuery } from '#base/auth/ui/viewer-query.ts';
import { welcomeQuery } from '#base/auth/ui/welcome-query.ts';
import { root } from './house.ts';

const welcome = createRoute({
  getParentRoute: () => root,
  path: '/welcome',
  beforeLoad: async ({ context }) => {
    const { isEmpty, organisationName } = await context.queries.fetchQuery(welcomeQuery);
    // oxlint-disable-next-line typescript/only-throw-error -- the router catches a redirect as what it is
    if (!isEmpty || organisationName !== null) throw redirect({ to: isEmpty ? '/sign-up' : '/sign-in' });
  },
  component: lazyRouteComponent(() => import('../../demo/ui/first-screen.tsx'), 'FirstScreen'),
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

const finishSignUp = createRoute({
  getParentRoute: () => root,
  path: '/sign-up/$token',
  component: lazyRouteComponent(() => import('#base/auth/ui/finish-sign-up.tsx'), 'FinishSignUp'),
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
  component: lazyRouteComponent(() => import('../set-up.tsx'), 'SetUp'),
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

/** The screens of whoever is not in, or holds a link. */
export const doorRoutes = [
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
