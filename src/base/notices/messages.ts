import { messages } from '#base/i18n/messages.ts';

/** The words of the bell. */
export const noticeMessages = messages({
  bell: { nl: 'Berichten', en: 'Notices' },
  bellUnread: {
    nl: (n: number) => `Berichten, ${n} ongelezen`,
    en: (n: number) => `Notices, ${n} unread`,
  },
  unread: { nl: 'Ongelezen', en: 'Unread' },
  readAll: { nl: 'Alles gelezen', en: 'Mark all as read' },
  nothing: { nl: 'Nog geen berichten', en: 'No notices yet' },
  nothingSays: {
    nl: 'Herinneringen aan je taken en wat collega’s je geven, zie je hier.',
    en: 'Reminders of your tasks and what colleagues give you, you see here.',
  },
});
