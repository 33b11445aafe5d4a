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

/** A page that is drawn answers only once its code runs; on a busy machine that takes a while. */
export async function untilAwake(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('button, input, select, textarea')].every((control) =>
      Object.keys(control).some((key) => key.startsWith('__reactProps')),
    ),
  );
}

/** Pages open as the executive unless a test says `test.use({ role: … })`, and are used once they are awake. */
export const test = base.extend<Options, Workers>({
  page: async ({ page, browser }, use) => {
    const open = page.goto.bind(page);
    page.goto = async (...where) => {
      const answer = await open(...where);
      await untilAwake(page);
      return answer;
    };
    await use(page);
    // Pages of others that are left open go on asking for figures.
    const others = browser.contexts().filter((context) => context !== page.context());
    await Promise.all(others.map((context) => context.close()));
  },
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

/**
 * What axe finds against WCAG 2.2 AA and its own best practices; an empty list when all is well. A dark page differs
 * from the light one, looked at as well, in its colours alone.
 */
export async function findBarriers(page: Page): Promise<string[]> {
  const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (isDark ? axe.withRules(COLOUR_RULES) : axe.withTags(TAGS)).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const WIDTHS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
] as const;
const SCHEMES = ['light', 'dark'] as const;
/** Axe looks at every node of a long page, on a machine that may be busy. */
export const LOOK_TIMEOUT_MS = 180_000;

/** Opens a page, with everything that loads on the way down. */
export async function openWhole(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
  const { length, height } = await page.evaluate(() => ({
    length: document.documentElement.scrollHeight,
    height: innerHeight,
  }));
  for (let y = 0; y < length; y += height) {
    await page.evaluate((top) => scrollTo(0, top), y);
    await page.waitForTimeout(50);
  }
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => scrollTo(0, 0));
}

/** Looks at what is open in both widths and schemes. Returns the barriers, and where it is wider than the window. */
export async function faultsOf(page: Page, picture: string): Promise<string[]> {
  const faults: string[] = [];
  for (const colorScheme of SCHEMES) {
    for (const size of WIDTHS) {
      const look = `${size.width}-${colorScheme}`;
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme });
      await page.waitForFunction(
        (scheme) => document.documentElement.dataset['mantineColorScheme'] === scheme,
        colorScheme,
      );
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      await page.waitForLoadState('networkidle');
      if (process.env['CORRIDOR_SCREENS'] !== undefined) await takePicture(page, `${picture}-${look}`);
      const barriers = await findBarriers(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) barriers.push(`wider than the window by ${overflow} px`);
      faults.push(...barriers.map((fault) => `${picture}, ${look}: ${fault}`));
    }
  }
  return faults;
}

/** Leaves a picture of the whole page in test-results/screens, to be looked at by people. */
async function takePicture(page: Page, name: string): Promise<void> {
  // A window as long as the page: the picture of a scrolled one shows charts halfway through a change of size.
  const size = page.viewportSize() ?? WIDTHS[0];
  const length = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ ...size, height: length });
  await page.waitForTimeout(300);
  await page.screenshot({ path: `test-results/screens/${name}.png` });
  await page.setViewportSize(size);
}
