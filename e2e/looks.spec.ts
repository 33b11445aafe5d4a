import { expect } from 'playwright/test';
import { faultsOf, LOOK_TIMEOUT_MS, openWhole, test } from './fixtures';

const MAP = '/journeys/mobile-customer';

/** Every page of the app, by whom it is opened and what is said at its head. */
const PAGES = {
  nobody: [['sign-in', '/sign-in', 'Sign in']],
  executive: [
    ['overview', '/', 'Overview'],
    ['journeys', '/journeys', 'Journeys'],
    ['journey-map', MAP, 'Life with Northwind Mobile'],
    ['journey-map-compared', `${MAP}?against=persona:small-business`, 'Life with Northwind Mobile'],
    ['paths', `${MAP}/paths`, 'What customers do'],
    ['touchpoints', '/touchpoints', 'Touchpoints'],
    ['touchpoint', '/touchpoints/monthly-bill', 'Monthly bill'],
    ['personas', '/personas', 'Personas'],
    ['persona', '/personas/small-business', 'Small-business owner'],
    ['departments', '/departments', 'Departments'],
    ['department', '/departments/finance-billing', 'Finance and billing'],
    ['partners', '/partners', 'Partners'],
    ['feedback-comments', '/feedback?search=bill', 'Feedback'],
    ['feedback-themes', '/feedback?view=themes', 'Feedback'],
  ],
  admin: [
    ['feedback-dictionary', '/feedback/themes', 'Themes'],
    ['issues', '/issues', 'Issues'],
    ['issue-board', '/issues?view=board', 'Issues'],
    ['issue', '/issues/1', /satisfied customers/],
    ['rules', '/rules', 'Flag rules'],
    ['calendar', '/calendar', 'Business hours'],
    ['jobs', '/jobs', 'Jobs'],
    ['notices', '/notices', 'Notices'],
    ['notices-settings', '/notices/settings', 'What you are told of'],
    ['outbox', '/outbox', 'Outbox'],
    ['webhooks', '/webhooks', 'Webhooks'],
    ['admin-users', '/admin/users', 'Users'],
    ['admin-departments', '/admin/departments', 'Manage departments'],
    ['admin-personas', '/admin/personas', 'Manage personas'],
    ['admin-sources', '/admin/sources', 'Sources and API keys'],
    ['admin-customers', '/admin/customers', 'Customers’ data'],
    ['admin-settings', '/admin/settings', 'Settings'],
    ['admin-audit', '/admin/audit', 'Audit log'],
    ['admin-journeys', '/admin/journeys', 'Edit journeys'],
    ['admin-journey', '/admin/journeys/mobile-customer', 'Life with Northwind Mobile'],
    ['profile', '/profile', 'Profile'],
  ],
} as const;

// Nothing is changed here: the pages are shared out among all who look.
test.describe.configure({ mode: 'parallel' });

for (const role of ['executive', 'admin', 'nobody'] as const) {
  test.describe(`at 1440 and 390 px, light and dark, to ${role}`, () => {
    test.use({ role: role === 'nobody' ? null : role });
    for (const [name, path, heading] of PAGES[role]) {
      test(`${name} has no barriers and fits`, async ({ page }) => {
        test.setTimeout(LOOK_TIMEOUT_MS);
        await openWhole(page, path);
        await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
        await expect(page.getByText('are being counted')).toHaveCount(0);
        expect(await faultsOf(page, name)).toEqual([]);
      });
    }
  });
}
