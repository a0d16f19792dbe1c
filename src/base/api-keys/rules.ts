import { addDays, type IsoDate } from '#base/kernel/date.ts';
import type { Access } from '#base/kernel/actor.ts';

/** What a key may reach, as people tell the parts of the product apart. */
export const areas = ['accounts', 'deals', 'offering', 'people', 'cycle', 'figures', 'transfer'] as const;
export type Area = (typeof areas)[number];

/** `deals:read` sees, `deals:write` sees and changes. */
export type Scope = `${Area}:${'read' | 'write'}`;
export const scopes = areas.flatMap((area): Scope[] => [`${area}:read`, `${area}:write`]);

/** The areas by the first word of an address behind /api/v1/. What is not here is for people alone. */
const areaOf: Record<string, Area> = {
  accounts: 'accounts',
  approach: 'accounts',
  'approach-rules': 'accounts',
  consents: 'accounts',
  duplicates: 'accounts',
  merges: 'accounts',
  contacts: 'accounts',
  search: 'accounts',
  activities: 'deals',
  approvals: 'deals',
  board: 'deals',
  deals: 'deals',
  files: 'deals',
  tasks: 'deals',
  actions: 'deals',
  'files-of': 'deals',
  notes: 'deals',
  quotes: 'deals',
  competitors: 'offering',
  products: 'offering',
  'quote-settings': 'offering',
  members: 'people',
  'role-assignments': 'people',
  roles: 'people',
  teams: 'people',
  'custom-fields': 'cycle',
  'loss-reasons': 'cycle',
  processes: 'cycle',
  routing: 'cycle',
  'panel-answers': 'cycle',
  'rhythm-exceptions': 'cycle',
  'rhythm-items': 'cycle',
  'rhythm-plans': 'cycle',
  'rhythm-settings': 'cycle',
  'rhythm-team': 'cycle',
  'rhythm-weeks': 'cycle',
  absences: 'people',
  kpis: 'cycle',
  'kpi-targets': 'cycle',
  'sales-cycles': 'cycle',
  loop: 'figures',
  scoreboard: 'figures',
  'selling-time': 'figures',
  signals: 'figures',
  'bring-back': 'transfer',
  exports: 'transfer',
  history: 'transfer',
  imports: 'transfer',
  'import-mappings': 'transfer',
  'import-schedules': 'transfer',
  jobs: 'transfer',
};

/** Addresses that only people use: who they are, how they come in, what they set for themselves. */
const personal = new Set([
  'me',
  'organisation',
  'entrance',
  'journey',
  'api-keys',
  'webhooks',
  'public-links',
  'staff-consents',
  'walls',
  'open',
  'demo',
  'live',
  'focus',
  'own-calendar',
  'saved-views',
  'meetings',
  'meeting-series',
  'backups',
  'privacy',
]);

/** Does a key reach this address at all, and in which area? `unknown` for one that nobody has placed. */
export function areaOfPath(path: string): Area | 'personal' | 'unknown' {
  const word = path.split('/')[3] ?? '';
  return areaOf[word] ?? (personal.has(word) ? 'personal' : 'unknown');
}

/** The scope that a request needs; null where no key may send it. */
export function scopeFor(method: string, path: string): Scope | null {
  const area = areaOfPath(path);
  if (area === 'personal' || area === 'unknown') return null;
  return `${area}:${method === 'GET' || method === 'HEAD' ? 'read' : 'write'}`;
}

/** Does a key with these scopes hold the one that is needed? Who may change may also see. */
export function holdsScope(held: readonly string[], needed: Scope): boolean {
  return held.includes(needed) || held.includes(needed.replace(/:read$/, ':write'));
}

/**
 * How far a key's rights reach where a policy asks for a level: a reader's when it changes nothing, an
 * administrator's where it changes people, the cycle or moves data in and out, a manager's otherwise.
 */
export function accessOf(held: readonly string[]): Access {
  const writes = (area: Area) => held.includes(`${area}:write`);
  if (!areas.some(writes)) return 'reader';
  return writes('people') || writes('cycle') || writes('transfer') ? 'administrator' : 'manager';
}

/** A key serves two years at most. */
export const longestDays = 730;

export function mayExpireOn(day: IsoDate, today: IsoDate): boolean {
  return day >= today && day <= addDays(today, longestDays);
}

/** Does a key still let somebody in? */
export function isServing(key: { expiresOn: IsoDate; revokedAt: string | null }, today: IsoDate): boolean {
  return key.revokedAt === null && key.expiresOn >= today;
}
