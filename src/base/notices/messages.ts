import { messages } from '#base/i18n/messages.ts';

/** The words of the bell. */
export const noticeMessages = messages({
  bell: { nl: 'Berichten', en: 'Notices' },
  bellQuiet: { nl: 'Berichten, stil zolang je focus loopt', en: 'Notices, quiet while you focus' },
  bellUnread: {
    nl: (n: number) => `Berichten, ${n} ongelezen`,
    en: (n: number) => `Notices, ${n} unread`,
  },
  unread: { nl: 'Ongelezen', en: 'Unread' },
  readAll: { nl: 'Alles gelezen', en: 'Mark all as read' },
  nothing: { nl: 'Nog geen berichten', en: 'No notices yet' },
  nothingSays: {
    nl: 'Hier lees je wie je noemt in een notitie, wat op je akkoord wacht en waar je aan herinnerd wilt worden.',
    en: 'Here you read who calls you in a note, what waits for your approval and what you want to be reminded of.',
  },
});
