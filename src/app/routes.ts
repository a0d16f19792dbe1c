import type { FastifyRequest } from 'fastify';

import { actionRoutes } from '#base/actions/routes.ts';
import { apiKeyRoutes } from '#base/api-keys/routes.ts';
import { scopeFor } from '#base/api-keys/rules.ts';
import type { WebhookSettings } from '#base/webhooks/commands.ts';
import { webhookRoutes } from '#base/webhooks/routes.ts';
import type { Identity } from '#base/auth/identity.ts';
import type { AtTheDesk } from '#base/auth/doorkeeper.ts';
import type { Principal } from '#base/auth/principal.ts';
import { entranceRoutes } from '#base/auth/entrance/routes.ts';
import { passkeyRoutes } from '#base/auth/passkeys/routes.ts';
import { gettingInRoutes } from '#base/auth/routes.ts';
import type { AgreedBackups } from '#base/backup/agreed.ts';
import { backupRoutes } from '#base/backup/routes.ts';
import { securityRoutes } from '#base/auth/security/routes.ts';
import { singleSignOnRoutes } from '#base/auth/single-sign-on/routes.ts';
import type { Pools } from '#base/db/pools.ts';
import { accountFiles } from '#base/directory/accounts/file-owner.ts';
import { accountRoutes } from '#base/directory/accounts/routes.ts';
import { customFieldRoutes } from '#base/directory/custom-fields/routes.ts';
import { duplicateRoutes } from '#base/directory/duplicates/routes.ts';
import { organisationFiles } from '#base/directory/house-style/file-owner.ts';
import { houseStyleRoutes } from '#base/directory/house-style/routes.ts';
import { offeringRoutes } from '#base/directory/offering/routes.ts';
import { peopleRoutes } from '#base/directory/people/routes.ts';
import { searchRoutes } from '#base/directory/search/routes.ts';
import { staffConsentFiles } from '#base/directory/staff-consent/file-owner.ts';
import { staffConsentRoutes } from '#base/directory/staff-consent/routes.ts';
import { visibilityRoutes } from '#base/directory/visibility/routes.ts';
import { fileRoutes } from '#base/files/routes.ts';
import type { ScannerPlace } from '#base/files/scanning/clamd.ts';
import { jobRoutes } from '#base/jobs/routes.ts';
import { openApiOf } from '#base/http/openapi.ts';
import type { Server } from '#base/http/serve.ts';
import type { LinkDoorkeeper } from '#base/public-links/link-doorkeeper.ts';
import { publicLinkRoutes } from '#base/public-links/routes.ts';
import type { Exchange } from '#base/live/exchange.ts';
import { liveRoutes } from '#base/live/routes.ts';
import { savedViewRoutes } from '#base/saved-views/routes.ts';
import type { Mail } from '#base/mail/mail.ts';
import { meetingRoutes } from '#act/sales-meeting/routes.ts';
import { answerRoutes } from '#act/answers/routes.ts';
import { celebrationRoutes } from '#check/celebrations/routes.ts';
import { wallRoutes } from '#check/wall/routes.ts';
import { loopRoutes } from '#check/loop/routes.ts';
import { journeyRoutes } from './journey/routes.ts';
import { scoreboardRoutes } from '#check/scoreboard/routes.ts';
import { signalRoutes } from '#check/signals/routes.ts';
import { dealFiles } from '#do/pipeline/file-owner.ts';
import { noteRoutes } from '#do/pipeline/notes/routes.ts';
import { dealChecklistRoutes } from '#do/pipeline/checklist/routes.ts';
import { dealPartRoutes } from '#do/pipeline/parts/routes.ts';
import { quoteFiles } from '#do/pipeline/quotes/file-owner.ts';
import { quoteRoutes } from '#do/pipeline/quotes/routes.ts';
import { noticeRoutes } from '#base/notices/routes.ts';
import { pipelineRoutes } from '#do/pipeline/routes.ts';
import { taskRoutes } from '#do/tasks/routes.ts';
import { rhythmCalendarRoutes } from '#plan/rhythm/calendar/routes.ts';
import { rhythmExceptionRoutes } from '#plan/rhythm/exceptions/routes.ts';
import { focusRoutes } from '#plan/rhythm/focus/routes.ts';
import type { CalendarSettings } from '#plan/rhythm/own-calendar/commands.ts';
import { ownCalendarRoutes } from '#plan/rhythm/own-calendar/routes.ts';
import { rhythmHoursRoutes } from '#plan/rhythm/hours/routes.ts';
import { rhythmPlanRoutes } from '#plan/rhythm/planner/routes.ts';
import { openProcessRoutes } from '#plan/process/open/routes.ts';
import { processRoutes } from '#plan/process/routes.ts';
import { questionnaireRoutes } from '#plan/routing/questionnaire/routes.ts';
import { routingRoutes } from '#plan/routing/routes.ts';
import { sellingTimeRoutes } from '#plan/rhythm/ledger/routes.ts';
import { rhythmRoutes } from '#plan/rhythm/routes.ts';
import { targetRoutes } from '#plan/targets/routes.ts';
import { roleRoutes } from '#plan/roles/routes.ts';
import { salesCycleRoutes } from '#plan/sales-cycle/routes.ts';

import { demoRoutes } from './demo/routes.ts';
import { exportFiles } from './export/files.ts';
import { bringBackRoutes } from './bring-back/routes.ts';
import { exportRoutes } from './export/routes.ts';
import { foundFor } from './founding.ts';
import { describedJobs } from './jobs.ts';
import { historyRoutes } from './history/routes.ts';
import { mappingRoutes } from './import/mappings/routes.ts';
import { importRoutes } from './import/routes.ts';
import type { FetchSettings } from './import/schedules/commands.ts';
import { publicLinks } from './public-links.ts';
import { privacyRoutes } from './privacy/routes.ts';
import { scheduleRoutes } from './import/schedules/routes.ts';
import { receptionOf } from './reception.ts';
import { version } from './version.ts';

export type Outside = {
  identity: Identity;
  mail: Mail;
  pools: Pools;
  exchange: Exchange;
  whoIs(request: FastifyRequest): Promise<Principal | null>;
  admitToDesk(request: FastifyRequest): Promise<AtTheDesk>;
  address: string;
  signUp: 'first' | 'open';
  webhooks: WebhookSettings;
  calendars: CalendarSettings;
  fetching: FetchSettings;
  backups: AgreedBackups;
  links: LinkDoorkeeper;
  scanner: ScannerPlace | undefined;
};

/** Binds every slice. */
export function bindRoutes(server: Server, outside: Outside): void {
  gettingInRoutes(server, {
    ...outside,
    mailIsSet: outside.mail.isSet,
    found: foundFor(outside.pools.app),
  });
  securityRoutes(server, outside);
  passkeyRoutes(server, outside);
  const { folders: _, ...asking } = outside.fetching;
  entranceRoutes(server, { ...outside, asking });
  singleSignOnRoutes(server, { ...outside, asking, reception: receptionOf(outside.pools.app) });
  peopleRoutes(server, outside);
  houseStyleRoutes(server);
  visibilityRoutes(server);
  staffConsentRoutes(server);
  apiKeyRoutes(server);
  webhookRoutes(server, outside.webhooks);
  publicLinkRoutes(server, publicLinks, outside);
  accountRoutes(server);
  duplicateRoutes(server);
  customFieldRoutes(server);
  offeringRoutes(server);
  searchRoutes(server);
  savedViewRoutes(server);
  const owners = {
    deal: dealFiles,
    account: accountFiles,
    quote: quoteFiles,
    organisation: organisationFiles,
    export: exportFiles,
    'staff-consent': staffConsentFiles,
  };
  fileRoutes(server, owners, outside.scanner);
  liveRoutes(server, outside);
  jobRoutes(server, describedJobs);
  backupRoutes(server, outside.backups);
  salesCycleRoutes(server);
  roleRoutes(server);
  rhythmRoutes(server);
  rhythmHoursRoutes(server);
  rhythmPlanRoutes(server);
  sellingTimeRoutes(server);
  rhythmExceptionRoutes(server);
  focusRoutes(server);
  ownCalendarRoutes(server, outside.calendars);
  rhythmCalendarRoutes(server, outside.links);
  processRoutes(server, outside);
  openProcessRoutes(server, outside.links);
  targetRoutes(server);
  loopRoutes(server);
  journeyRoutes(server);
  routingRoutes(server);
  questionnaireRoutes(server, outside.links);
  scoreboardRoutes(server);
  celebrationRoutes(server);
  wallRoutes(server, outside);
  signalRoutes(server);
  answerRoutes(server);

  demoRoutes(server, outside);
  importRoutes(server);
  exportRoutes(server);
  bringBackRoutes(server);
  historyRoutes(server);
  privacyRoutes(server, outside);
  mappingRoutes(server);
  scheduleRoutes(server, outside.fetching);
  pipelineRoutes(server, outside);
  dealPartRoutes(server);
  dealChecklistRoutes(server);
  noteRoutes(server, outside);
  quoteRoutes(server, outside);
  taskRoutes(server, outside);
  noticeRoutes(server);
  actionRoutes(server);
  meetingRoutes(server);

  let document: Record<string, unknown> | undefined;
  server.app.get(
    '/api/v1/openapi.json',
    async () => (document ??= openApiOf(server.endpoints, version, scopeFor)),
  );
}
