/** What sellers of the demo company write around their deals. `@` calls the colleague whose name follows. */
export const partTexts = {
  nl: {
    notes: [
      'De installatieruimte is krap: de buitenunit moet op het dak. Meenemen in de planning.',
      'Beslissing valt in de directievergadering van volgende maand. Tot die tijd niet bellen.',
      'Ze willen vóór het stookseizoen klaar zijn. Dat is onze kans.',
      'De huidige installateur reageert traag op storingen. Daar zit de pijn.',
      'Subsidieaanvraag loopt via hun adviseur; zonder beschikking geen opdracht.',
    ],
    calls: [
      (name: string) => `@${name} kun jij meekijken naar de korting? Ze vragen 5% extra.`,
      (name: string) => `@${name} heb jij hier nog contact met de directeur? Een belletje zou helpen.`,
      (name: string) => `@${name} graag jouw oordeel voordat ik de offerte verstuur.`,
    ],
    rivals: [
      'Goedkoper in aanschaf, duurder in onderhoud.',
      'Zit al jaren binnen bij de technische dienst.',
      'Belooft levering binnen twee weken.',
    ],
    weighs: ['Let vooral op de prijs', 'Wil rust in het gebouw', 'Kijkt naar het energielabel', null, null],
    introduction:
      'Bedankt voor het goede gesprek. Zoals afgesproken vind je hier ons voorstel, met alles wat nodig is om het in één keer goed te doen.',
    refusals: ['Budget is doorgeschoven naar volgend jaar.', 'De looptijd van het onderhoud was te lang.'],
    conditions:
      'Levering binnen zes weken na opdracht, in overleg.\nBetaling: 30% bij opdracht, 70% na oplevering, binnen 14 dagen.',
    fileName: 'Opnamestaat.txt',
    file: 'Opname ter plaatse\r\n\r\nDak bereikbaar met hoogwerker.\r\nMeterkast: 3 x 63 A, ruimte voor twee groepen.\r\nContact ter plaatse: conciërge.\r\n',
  },
  en: {
    notes: [
      'The plant room is tight: the outdoor unit has to go on the roof. Mind it in the planning.',
      'The decision falls in next month’s board meeting. Do not call before that.',
      'They want to be ready before the heating season. That is our chance.',
      'The present installer is slow with faults. That is where it hurts.',
      'Their adviser applies for the subsidy; no grant, no order.',
    ],
    calls: [
      (name: string) => `@${name} could you look at the discount? They ask for 5% more.`,
      (name: string) => `@${name} are you still in touch with the director here? A call would help.`,
      (name: string) => `@${name} please tell me what you think before I send the quote.`,
    ],
    rivals: [
      'Cheaper to buy, dearer to maintain.',
      'Has known the technical staff for years.',
      'Promises delivery within two weeks.',
    ],
    weighs: [
      'Looks at the price most',
      'Wants quiet in the building',
      'Looks at the energy label',
      null,
      null,
    ],
    introduction:
      'Thank you for the good conversation. As agreed you find our proposal here, with all that is needed to do it right at once.',
    refusals: ['The budget was moved to next year.', 'The maintenance term was too long.'],
    conditions:
      'Delivery within six weeks of the order, by arrangement.\nPayment: 30% with the order, 70% after handover, within 14 days.',
    fileName: 'Site survey.txt',
    file: 'Survey on site\r\n\r\nThe roof can be reached with a lift.\r\nFuse box: 3 x 63 A, room for two groups.\r\nContact on site: the caretaker.\r\n',
  },
};
