/** What can be taken along as a table, in the order of the screen. */
export const exportTables = [
  'deals',
  'accounts',
  'contacts',
  'activities',
  'tasks',
  'quotes',
  'products',
  'competitors',
  'members',
] as const;

/** `organisation` is everything, as an archive that the import reads back; `person` all that is known of somebody. */
export const exportSubjects = [...exportTables, 'history', 'organisation', 'person'] as const;
export type ExportSubject = (typeof exportSubjects)[number];

/** `csv-dutch` is CSV as Excel in Dutch reads it. */
export const exportFormats = ['xlsx', 'csv-dutch', 'csv', 'archive'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const exportStates = ['waiting', 'running', 'done', 'failed'] as const;
export type ExportState = (typeof exportStates)[number];

/** How long a file waits to be taken. */
export const keptDays = 7;
