/** A KPI as somebody would add it. */
export const newKpi = {
  name: { nl: 'Bezoeken' },
  roles: ['closer'],
  leading: true,
  better: 'higher',
  ownerId: null,
  definition: {
    event: 'activity',
    measure: 'count',
    kinds: ['visit'],
    outcomes: null,
    phaseIds: null,
    withinMinutes: null,
    industries: null,
    productIds: null,
    customers: null,
    field: null,
  },
};
