import type { Page } from 'playwright/test';

/** A button that moves the issue on. */
export const pressed = (page: Page, name: string) =>
  page.getByRole('group', { name: 'What can be done next' }).getByRole('button', { name, exact: true });
