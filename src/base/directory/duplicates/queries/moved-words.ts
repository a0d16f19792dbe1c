import { messages, wordsOf } from '#base/i18n/messages.ts';
import type { Language } from '#base/kernel/language.ts';

/** What belongs to an account or contact, by its table; what stands in no list is "other things". */
const words = messages({
  contact: { nl: 'contactpersonen', en: 'contacts' },
  deal: { nl: 'verkoopkansen', en: 'deals' },
  deal_contact: { nl: 'verkoopkansen', en: 'deals' },
  activity: { nl: 'activiteiten', en: 'activities' },
  consent: { nl: 'toestemmingen', en: 'consents' },
  stored_file: { nl: 'bestanden', en: 'files' },
  note: { nl: 'notities', en: 'notes' },
  task: { nl: 'taken', en: 'tasks' },
  quote: { nl: 'offertes', en: 'quotes' },
  account: { nl: 'dochters', en: 'subsidiaries' },
  merged: { nl: 'eerder samengevoegd', en: 'merged before' },
  deal_approval: { nl: 'goedkeuringen', en: 'approvals' },
  other: { nl: 'andere gegevens', en: 'other things' },
});

export function movedWords(table: string, column: string, language: Language): string {
  const said = wordsOf(words, language);
  if (column === 'merged_into_id') return said.merged;
  return Object.hasOwn(said, table) ? said[table as keyof typeof said] : said.other;
}
