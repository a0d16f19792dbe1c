import { messages } from '#base/i18n/messages.ts';

export const heldMessages = messages({
  title: { nl: 'Blijven staan', en: 'Kept in place' },
  passedTitle: { nl: 'Toch verplaatst', en: 'Moved all the same' },
  says: {
    nl: 'Deze verkoopkansen staan hier al, en je verkoopcyclus laat ze niet zomaar naar deze fase. De rest van hun rij gaat wel mee. Wil je ze toch verplaatsen, kies ze dan en schrijf waarom.',
    en: 'These deals stand here already, and your sales cycle does not let them go to this phase just like that. The rest of their row does come in. To move them all the same, choose them and write why.',
  },
  said: {
    nl: 'Deze verkoopkansen zijn blijven staan waar ze stonden; de rest van hun rij is wel bijgewerkt. Verplaats ze zelf, of lees het bestand nog eens in.',
    en: 'These deals stayed where they were; the rest of their row was updated. Move them yourself, or import the file once more.',
  },
  passed: {
    nl: (n: string) =>
      n === '1'
        ? '1 verkoopkans gaat met een reden toch verder.'
        : `${n} verkoopkansen gaan met een reden toch verder.`,
    en: (n: string) =>
      n === '1'
        ? '1 deal goes on all the same, with a reason.'
        : `${n} deals go on all the same, with a reason.`,
  },
  all: { nl: 'Allemaal', en: 'All of them' },
  requireOwn: {
    nl: 'Rijen zonder verplicht eigen veld apart houden',
    en: 'Keep rows without a required custom field aside',
  },
  requireOwnHint: {
    nl: 'Alleen nieuwe rijen. Anders komen ze mee, en vul je het veld later in.',
    en: 'New rows only. Otherwise they come in, and you fill the field in later.',
  },
  won: { nl: 'gewonnen', en: 'won' },
  lost: { nl: 'verloren', en: 'lost' },
  open: { nl: 'open', en: 'open' },
  more: { nl: (n: string) => `en nog ${n}`, en: (n: string) => `and ${n} more` },
  reason: { nl: 'Reden', en: 'Reason' },
  reasonHint: {
    nl: 'Komt in de geschiedenis van elke verkoopkans.',
    en: 'Goes into the history of each deal.',
  },
  passBy: {
    nl: (n: number) => (n <= 1 ? 'Toch verplaatsen' : `Alle ${n} toch verplaatsen`),
    en: (n: number) => (n <= 1 ? 'Move all the same' : `Move all ${n} the same`),
  },
});
