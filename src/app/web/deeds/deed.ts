import type { Icon } from '#base/ui-kit/icons.tsx';
import { findOptions } from '#base/ui-kit/option.ts';

/** Something that can be begun from any screen. */
export type Deed = {
  key: string;
  label: string;
  /** Other words under which it is looked for. */
  alsoCalled: string;
  icon: Icon;
  /** Offered before anything is typed. */
  often: boolean;
  onStart: () => void;
};

/** What can be begun, for what was typed: what is called so before what is also called so. Without a text, what is begun often. */
export function findDeeds(deeds: readonly Deed[], text: string): Deed[] {
  if (text.trim() === '') return deeds.filter(({ often }) => often);
  const byName = findOptions(
    deeds.map(({ key, label }) => ({ value: key, label })),
    text,
  ).map(({ value }) => value);
  const byOther = findOptions(
    deeds.map(({ key, label, alsoCalled }) => ({ value: key, label, hint: alsoCalled })),
    text,
  ).map(({ value }) => value);
  return [...new Set([...byName, ...byOther])].flatMap((key) => deeds.filter((deed) => deed.key === key));
}

/** Does what was typed begin the name of one of them? */
export function isCalledSo(found: readonly Deed[], text: string): boolean {
  const typed = text.trim().toLowerCase();
  return found.some(({ label }) => label.toLowerCase().startsWith(typed));
}
