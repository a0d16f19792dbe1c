import type { Language } from '#base/kernel/language.ts';

/** Why a key was not made, or did not let a program in. */
export const refusals = {
  expiry: {
    nl: 'Kies een dag vanaf vandaag en hoogstens twee jaar vooruit.',
    en: 'Choose a day from today on, two years ahead at most.',
  },
  'too-many-keys': {
    nl: 'Er zijn al 100 sleutels in gebruik. Trek er eerst een in.',
    en: 'There are 100 keys in use already. Revoke one first.',
  },
  'key-unknown': {
    nl: 'Deze API-sleutel is onbekend, ingetrokken of verlopen.',
    en: 'This API key is unknown, revoked or expired.',
  },
  'people-only': {
    nl: 'Dit is er alleen voor mensen die zijn ingelogd, niet voor API-sleutels.',
    en: 'This is for people who have signed in, not for API keys.',
  },
} satisfies Record<string, Record<Language, string>>;

/** A key without the right that a request needs. */
export const missesScope = (scope: string): Record<Language, string> => ({
  nl: `Deze API-sleutel mist het recht ${scope}.`,
  en: `This API key lacks the scope ${scope}.`,
});
