import type { PublicLinks } from '#base/public-links/kinds.ts';
import { processPageLink } from '#plan/process/open/link-kind.ts';
import { customerQuestionnaire, prospectQuestionnaire } from '#plan/routing/questionnaire/link-kinds.ts';
import { memberCalendar, teamCalendar } from '#plan/rhythm/calendar/link-kinds.ts';

/** Who may have which secret links, and where they lead. */
export const publicLinks: PublicLinks = {
  'member-calendar': memberCalendar,
  'team-calendar': teamCalendar,
  'process-page': processPageLink,
  'prospect-questionnaire': prospectQuestionnaire,
  'customer-questionnaire': customerQuestionnaire,
};
