/** Where a change of many deals stands. */
export const bulkStatuses = ['running', 'done', 'stopped', 'taking-back', 'taken-back'] as const;
export type BulkStatus = (typeof bulkStatuses)[number];

/** What came of one deal: `left` when the change was stopped before it, `kept` when it could not be taken back. */
export const bulkRowStates = ['waiting', 'changed', 'same', 'refused', 'left', 'taken-back', 'kept'] as const;
export type BulkRowState = (typeof bulkRowStates)[number];
