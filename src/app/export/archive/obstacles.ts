/** What people made in an organisation, of which nothing may be lost, each with its table. All else gives way. */
export const made = {
  accounts: 'account',
  contacts: 'contact',
  deals: 'deal',
  activities: 'activity',
  tasks: 'task',
  actions: 'action',
  products: 'product',
  competitors: 'competitor',
  meetings: 'meeting',
  processes: 'process',
  rhythm: 'rhythm_item',
} as const;

/** What keeps an archive out of an organisation. */
export const obstacles = [...(Object.keys(made) as (keyof typeof made)[]), 'members'] as const;
export type Obstacle = (typeof obstacles)[number];
