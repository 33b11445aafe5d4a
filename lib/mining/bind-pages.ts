import type { KeptPage } from '@/db/queries/write-minings';
import { mergePages, writePage } from '@/lib/domain/mining/merge-pages';
import type { PageOf } from '@/lib/domain/mining/miner';

/** The pages of one journey and month after the other: of each persona, and of everyone. */
export function* bindPages(pages: readonly PageOf[]): Generator<readonly KeptPage[]> {
  const together = new Map<string, PageOf[]>();
  for (const page of pages) {
    const key = `${page.journeyId} ${page.month}`;
    const known = together.get(key);
    if (known === undefined) together.set(key, [page]);
    else known.push(page);
  }
  for (const same of together.values()) {
    const written = Array.from(same, ({ page, ...under }) => ({
      ...under,
      everyone: false,
      page: writePage(page),
    }));
    const [first] = written;
    if (first === undefined) continue;
    const everyone = {
      ...first,
      everyone: true,
      personaId: null,
      page: mergePages(written.map(({ page }) => page)),
    };
    yield [...written, everyone];
  }
}
