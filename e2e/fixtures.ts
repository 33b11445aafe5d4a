import { AxeBuilder } from '@axe-core/playwright';
import { test as base, type BrowserContextOptions, type Page } from 'playwright/test';
import { DEMO_SIGN_INS } from '@/lib/demo/demo-sign-ins';
import type { Role } from '@/lib/domain/vocabulary';

type SignedInState = Exclude<BrowserContextOptions['storageState'], undefined>;

interface Options {
  /** As whom of the demo company; null: nobody. */
  role: Role | null;
}

interface Workers {
  /** Signs in once per role, since attempts are counted. */
  signedIn: (role: Role) => Promise<SignedInState>;
}

/** Pages open as the executive unless a test says `test.use({ role: … })`. */
export const test = base.extend<Options, Workers>({
  role: ['executive', { option: true }],
  signedIn: [
    async ({ browser }, use, { project }) => {
      const states = new Map<Role, Promise<SignedInState>>();
      const signIn = async (role: Role) => {
        // As nobody, also where the test at hand has somebody signed in.
        const page = await browser.newPage({
          baseURL: project.use.baseURL ?? '',
          storageState: { cookies: [], origins: [] },
        });
        await signInAs(page, role);
        const state = await page.context().storageState();
        await page.close();
        return state;
      };
      await use((role) => {
        const state = states.get(role) ?? signIn(role);
        states.set(role, state);
        return state;
      });
    },
    { scope: 'worker' },
  ],
  storageState: async ({ role, signedIn }, use) => {
    await use(role === null ? { cookies: [], origins: [] } : await signedIn(role));
  },
});

/** Signs in on the sign-in page, as a person would. */
export async function signInAs(page: Page, role: Role): Promise<void> {
  const person = DEMO_SIGN_INS.find((signIn) => signIn.role === role);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(person?.email ?? '');
  await page.getByRole('textbox', { name: 'Password' }).fill(person?.password ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL((url) => url.pathname !== '/sign-in');
}

/** What axe finds against WCAG 2.2 AA and its own best practices; an empty list when all is well. */
export async function findBarriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** The widths and schemes that every page is looked at in. */
export const LOOKS = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const;
/** Axe looks at every node of a long page, on a machine that may be busy. */
export const LOOK_TIMEOUT_MS = 180_000;
export type Look = (typeof LOOKS)[number];

export function nameOfLook({ width, colorScheme }: Look): string {
  return `${width} px, ${colorScheme}`;
}

/** Opens a page in a look, with everything that loads on the way down. */
export async function lookAt(page: Page, path: string, { width, height, colorScheme }: Look): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  const length = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < length; y += height) {
    await page.evaluate((top) => scrollTo(0, top), y);
    await page.waitForTimeout(50);
  }
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => scrollTo(0, 0));
}

/** Leaves a picture of the whole page in test-results/screens, to be looked at by people. */
export async function takePicture(page: Page, name: string, look: Look): Promise<void> {
  const { width, height, colorScheme } = look;
  // A window as long as the page: the picture of a scrolled one shows charts halfway through a change of size.
  const length = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: length });
  await page.waitForTimeout(300);
  await page.screenshot({ path: `test-results/screens/${name}-${width}-${colorScheme}.png` });
  await page.setViewportSize({ width, height });
}

/** How far the page is wider than the window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
