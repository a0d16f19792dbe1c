import { messages } from '#base/i18n/messages.ts';

/** What is wrong in a week as it lies. */
export const faultMessages = messages({
  clean: { nl: 'Alles past', en: 'Everything fits' },
  collides: {
    nl: (n: number) => (n === 1 ? '1 botsing' : `${n} botsingen`),
    en: (n: number) => (n === 1 ? '1 collision' : `${n} collisions`),
  },
  'in-two-places': {
    nl: (who: string, what: string) => `${who} is op twee plaatsen: ${what}`,
    en: (who: string, what: string) => `${who} is in two places: ${what}`,
  },
  'not-there': {
    nl: (who: string, what: string) => `${who} werkt dan niet: ${what}`,
    en: (who: string, what: string) => `${who} does not work then: ${what}`,
  },
  'on-the-road': {
    nl: (who: string, what: string) => `${who} is onderweg: ${what}`,
    en: (who: string, what: string) => `${who} is on the road: ${what}`,
  },
  'outside-its-window': {
    nl: (what: string) => `${what} ligt buiten zijn tijdvenster`,
    en: (what: string) => `${what} lies outside its time window`,
  },
  'not-at-its-moment': {
    nl: (what: string) => `${what} ligt niet op zijn vaste moment`,
    en: (what: string) => `${what} is not at its fixed moment`,
  },
  'too-close': {
    nl: (what: string) => `${what} ligt te dicht op elkaar`,
    en: (what: string) => `${what} lies too close together`,
  },
  'too-early': {
    nl: (what: string) => `${what} komt te vroeg`,
    en: (what: string) => `${what} comes too early`,
  },
  missing: {
    nl: (what: string, time: string) => `${what} mist ${time}`,
    en: (what: string, time: string) => `${what} lacks ${time}`,
  },
  'too-often': {
    nl: (what: string, time: string) => `${what} heeft ${time} te veel`,
    en: (what: string, time: string) => `${what} has ${time} too much`,
  },
  unknown: {
    nl: (what: string) => `${what} hoort hier niet`,
    en: (what: string) => `${what} does not belong here`,
  },
});
