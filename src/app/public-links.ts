import type { PublicLinks } from '#base/public-links/kinds.ts';
import { processPageLink } from '#plan/process/open/link-kind.ts';
import { customerQuestionnaire, prospectQuestionnaire } from '#plan/routing/questionnaire/link-kinds.ts';
import { wallLink } from '#check/wall/link-kind.ts';
import { memberCalendar, teamCalendar } from '#plan/rhythm/calendar/link-kinds.ts';

/** Who may have which secret links, and where they lead. */
export const publicLinks: PublicLinks = {
  'member-calendar': memberCalendar,
  'team-calendar': teamCalendar,
  wall: wallLink,
  'process-page': processPageLink,
  'prospect-questionnaire': prospectQuestionnaire,
  'customer-questionnaire': customerQuestionnaire,
};
