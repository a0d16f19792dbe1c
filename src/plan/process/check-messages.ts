import { messages } from '#base/i18n/messages.ts';

type Says = { what: string; other: string; n: number; of: number };

/** A box without a name is still talked about. */
const box = (name: string, nameless: string) => (name.trim() === '' ? nameless : `“${name}”`);
const doos = (name: string) => box(name, 'Dit blok');
const item = (name: string) => box(name, 'This box');

/** What the checks of a process say, and what to do about it. */
export const checkMessages = messages({
  error: { nl: 'Fout', en: 'Error' },
  warning: { nl: 'Waarschuwing', en: 'Warning' },
  hint: { nl: 'Tip', en: 'Hint' },
  'no-start': {
    nl: () => 'Het proces heeft geen begin. Voeg een start toe.',
    en: () => 'The process has no beginning. Add a start.',
  },
  unreachable: {
    nl: ({ what }: Says) => `${doos(what)} is niet te bereiken. Trek er een pijl naartoe of haal het weg.`,
    en: ({ what }: Says) => `${item(what)} cannot be reached. Draw an arrow to it or remove it.`,
  },
  'dead-end': {
    nl: ({ what }: Says) =>
      `Na ${doos(what)} gaat het niet verder. Trek een pijl naar wat volgt of naar een einde.`,
    en: ({ what }: Says) => `Nothing follows ${item(what)}. Draw an arrow to what comes next or to an end.`,
  },
  'loop-without-exit': {
    nl: ({ what, n }: Says) =>
      `Vanaf ${doos(what)} blijft een kans rondgaan (${n} ${n === 1 ? 'blok' : 'blokken'}). Maak een uitgang.`,
    en: ({ what, n }: Says) =>
      `From ${item(what)} a deal goes round without end (${n} ${n === 1 ? 'box' : 'boxes'}). Make a way out.`,
  },
  'decision-one-exit': {
    nl: ({ what }: Says) => `${doos(what)} is een keuze met één uitgang. Voeg de andere uitkomst toe.`,
    en: ({ what }: Says) => `${item(what)} is a decision with one exit. Add the other outcome.`,
  },
  'decision-same-names': {
    nl: ({ what, other }: Says) =>
      other === ''
        ? `Bij ${doos(what)} heeft niet elke uitgang een naam. Zeg bij elke pijl wanneer die geldt.`
        : `Bij ${doos(what)} lijken uitgangen op elkaar: “${other}”. Geef ze namen die niet te verwarren zijn.`,
    en: ({ what, other }: Says) =>
      other === ''
        ? `Not every exit of ${item(what)} has a name. Say at each arrow when it holds.`
        : `Exits of ${item(what)} look alike: “${other}”. Give them names that nobody mixes up.`,
  },
  'parallel-alone': {
    nl: ({ what }: Says) =>
      `${doos(what)} heeft één weg erin en één eruit. Trek de andere weg of haal het weg.`,
    en: ({ what }: Says) => `${item(what)} has one way in and one way out. Draw the other way or remove it.`,
  },
  'join-that-waits': {
    nl: ({ what }: Says) =>
      `${doos(what)} wacht op al zijn wegen, maar over één ervan komt soms niets. Laat een keuze eerst weer samenkomen.`,
    en: ({ what }: Says) =>
      `${item(what)} waits for all its ways, but over one of them sometimes nothing comes. Let a decision come together first.`,
  },
  'done-for-each-way': {
    nl: ({ what }: Says) =>
      `${doos(what)} gebeurt voor elke weg opnieuw. Laat wat tegelijk loopt eerst samenkomen in een blok Tegelijk.`,
    en: ({ what }: Says) =>
      `${item(what)} happens once for each way. Let what runs at the same time first come together in a box At the same time.`,
  },
  'no-responsible': {
    nl: ({ what }: Says) => `Niemand is verantwoordelijk voor ${doos(what)}. Kies een rol.`,
    en: ({ what }: Says) => `Nobody is responsible for ${item(what)}. Choose a role.`,
  },
  'no-result': {
    nl: ({ what }: Says) => `${doos(what)} heeft geen resultaat. Schrijf op wanneer het klaar is.`,
    en: ({ what }: Says) => `${item(what)} has no result. Write down when it is done.`,
  },
  'no-manual': {
    nl: ({ what }: Says) => `Bij ${doos(what)} staat niet hoe je het doet. Schrijf een korte werkwijze.`,
    en: ({ what }: Says) => `${item(what)} does not say how to do it. Write a short manual.`,
  },
  'same-work-twice': {
    nl: ({ what, other }: Says) =>
      `${doos(what)} lijkt op ${doos(other)}. Is het hetzelfde werk? Doe het dan één keer, of maak er een bouwsteen van.`,
    en: ({ what, other }: Says) =>
      `${item(what)} looks like ${item(other)}. If it is the same work, do it once or make it a building block.`,
  },
  'ping-pong': {
    nl: ({ what, other }: Says) =>
      `${other} geeft werk uit handen voor alleen ${doos(what)} en krijgt het meteen terug. Kan één team dit doen?`,
    en: ({ what, other }: Says) =>
      `${other} hands work over for ${item(what)} alone and gets it straight back. Can one team do this?`,
  },
  'more-hand-overs-than-work': {
    nl: ({ n, of }: Says) =>
      `Werk gaat vaker over (${n}) dan dat er iets gedaan wordt (${of} stappen). Houd het langer bij één team.`,
    en: ({ n, of }: Says) =>
      `Work is handed over (${n}) more often than it is done (${of} steps). Keep it with one team for longer.`,
  },
  'work-that-does-not-sell': {
    nl: ({ what, other, n, of }: Says) =>
      `${what} is per kans ${n} minuten bezig met werk dat niet verkoopt (${of} %). Het meeste gaat naar ${doos(other)}.`,
    en: ({ what, other, n, of }: Says) =>
      `${what} spends ${n} minutes per deal on work that does not sell (${of}%). Most goes to ${item(other)}.`,
  },
  'phase-without-steps': {
    nl: ({ what }: Says) => `In de fase ${what} gebeurt niets. Voeg een stap toe of geef een stap deze fase.`,
    en: ({ what }: Says) => `Nothing happens in the phase ${what}. Add a step or give a step this phase.`,
  },
  'step-without-phase': {
    nl: ({ what }: Says) => `${doos(what)} hoort bij geen fase. Kies de fase van de verkoopcyclus.`,
    en: ({ what }: Says) => `${item(what)} belongs to no phase. Choose the phase of the sales cycle.`,
  },
  'criterion-without-step': {
    nl: ({ what, other }: Says) => `Geen stap levert “${what}” op, en dat vraagt de fase ${other} wel.`,
    en: ({ what, other }: Says) => `No step produces “${what}”, which the phase ${other} asks for.`,
  },
  'channel-without-route': {
    nl: ({ what, other }: Says) =>
      `Voor het kanaal ${other} (${doos(what)}) staat nergens welk team het oppakt. Vul de routering aan.`,
    en: ({ what, other }: Says) =>
      `For the channel ${other} (${item(what)}) no team is named. Complete the routing.`,
  },
  'no-time-for-it': {
    nl: ({ what, other, n, of }: Says) =>
      of === 0
        ? `Niemand met de rol ${other} heeft hier tijd voor, te beginnen met ${doos(what)}.`
        : `De rol ${other} heeft ${uren(of)} per week, het proces vraagt ${uren(n)}. Het meeste gaat naar ${doos(what)}.`,
    en: ({ what, other, n, of }: Says) =>
      of === 0
        ? `Nobody with the role ${other} has time for this, beginning with ${item(what)}.`
        : `The role ${other} has ${hours(of)} a week, the process asks for ${hours(n)}. Most goes to ${item(what)}.`,
  },
});

function uren(minutes: number): string {
  return `${(minutes / 60).toFixed(1).replace('.', ',').replace(',0', '')} uur`;
}

function hours(minutes: number): string {
  const count = (minutes / 60).toFixed(1).replace('.0', '');
  return `${count} ${count === '1' ? 'hour' : 'hours'}`;
}
