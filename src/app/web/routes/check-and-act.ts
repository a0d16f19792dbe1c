import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { house } from './house.ts';

const home = createRoute({
  getParentRoute: () => house,
  path: '/',
  component: lazyRouteComponent(() => import('../home.tsx'), 'Home'),
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

const help = createRoute({
  getParentRoute: () => house,
  path: '/help',
  component: lazyRouteComponent(() => import('../../help/ui/help-screen.tsx'), 'HelpScreen'),
});

/** How it goes, and what is agreed on it. */
export const checkAndActRoutes = [
  home,
  scoreboard,
  signals,
  signal,
  actions,
  oneAction,
  meetings,
  oneMeeting,
  help,
];
