/** The systems whose exports are known by their headers; ids are unique within one of them. */
export const sources = ['hubspot', 'salesforce', 'pipedrive', 'teamleader', 'other'] as const;
export type Source = (typeof sources)[number];

/** What people call them; any other program has no name of its own. */
export const sourceNames: Record<Exclude<Source, 'other'>, string> = {
  hubspot: 'HubSpot',
  salesforce: 'Salesforce',
  pipedrive: 'Pipedrive',
  teamleader: 'Teamleader',
};
