/** `interactions`: one row an interaction. `survey`: one row a respondent. `customers`: one row a customer. `purchases`: one row a purchase. */
export const IMPORT_SHAPES = ['interactions', 'survey', 'customers', 'purchases'] as const;

export const IMPORT_STATUSES = ['queued', 'running', 'finished', 'failed', 'undoing', 'undone'] as const;

export type ImportShape = (typeof IMPORT_SHAPES)[number];
export type ImportStatus = (typeof IMPORT_STATUSES)[number];
