import { AccountIcon, DealIcon, NoteIcon, PersonIcon, ProductIcon, type Icon } from '#base/ui-kit/icons.tsx';

import type { Found } from './search-palette.tsx';

const mostKept = 6;

/** By their names, because a drawing cannot be kept. */
const icons: Readonly<Record<string, Icon>> = {
  account: AccountIcon,
  contact: PersonIcon,
  deal: DealIcon,
  product: ProductIcon,
  note: NoteIcon,
};

type Kept = { key: string; label: string; hint?: string | undefined; to: string; icon?: string | undefined };

const placeOf = (viewer: string) => `cadans.found.${viewer}`;

/** What this person opened from the search box on this device, the latest first. */
export function recentFound(viewer: string): Found[] {
  return read(viewer).map(({ icon, ...kept }) => ({
    ...kept,
    icon: icon === undefined ? undefined : icons[icon],
  }));
}

/** Remembers what was opened. */
export function rememberFound(viewer: string, found: Extract<Found, { to: string }>): void {
  const { key, label, hint, to, icon } = found;
  const name = Object.keys(icons).find((one) => icons[one] === icon);
  const kept = [{ key, label, hint, to, icon: name }, ...read(viewer).filter((one) => one.key !== key)];
  try {
    localStorage.setItem(placeOf(viewer), JSON.stringify(kept.slice(0, mostKept)));
  } catch {
    // A browser that keeps nothing finds nothing back.
  }
}

function read(viewer: string): Kept[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(placeOf(viewer)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(one: unknown): one is Kept {
  if (typeof one !== 'object' || one === null) return false;
  const { key, label, to }: Partial<Record<string, unknown>> = { ...one };
  return typeof key === 'string' && typeof label === 'string' && typeof to === 'string';
}
