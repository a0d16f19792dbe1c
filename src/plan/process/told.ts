import type { Language } from '#base/kernel/language.ts';

type Says = Record<Language, string>;

/** What people hear by the bell. */
export const told = {
  asked: (name: string): Says => ({
    nl: `Akkoord gevraagd op het proces ${name}`,
    en: `Approval asked for the process ${name}`,
  }),
  approved: (name: string): Says => ({
    nl: `Het proces ${name} is akkoord: je kunt het publiceren`,
    en: `The process ${name} was approved: you can publish it`,
  }),
  sentBack: (name: string): Says => ({
    nl: `Het proces ${name} is teruggestuurd`,
    en: `The process ${name} was sent back`,
  }),
  published: (name: string, number: number): Says => ({
    nl: `Nieuw: versie ${number} van het proces ${name}. Lees wat er voor jou verandert en bevestig het.`,
    en: `New: version ${number} of the process ${name}. Read what changes for you and confirm it.`,
  }),
};
