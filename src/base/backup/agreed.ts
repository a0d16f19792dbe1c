import type { Keep } from './rules/retention.ts';

/** What was agreed on backups, in the settings of the installation. */
export type AgreedBackups = {
  /** Where they go; null where nobody said so and there is no folder of Cadans' own. */
  folder: string | null;
  /** `02:30` on Amsterdam's clock, every night; null where nothing is made by itself. */
  at: string | null;
  keep: Keep;
  /** Closes them. */
  passphrase: string | undefined;
};

/** Are backups made by themselves? */
export const areScheduled = ({ folder, at }: AgreedBackups): boolean => folder !== null && at !== null;

/** `30 2 * * *` */
export function cronOf(at: string): string {
  const [hour, minute] = at.split(':').map(Number);
  return `${minute} ${hour} * * *`;
}

/** Where nothing was agreed: in tests, and for who only looks. */
export const noBackups: AgreedBackups = {
  folder: null,
  at: null,
  keep: { days: 7, weeks: 4, months: 6 },
  passphrase: undefined,
};
