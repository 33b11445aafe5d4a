import type { Viewer } from '@/lib/auth/viewer';
import { periodInName } from '@/lib/filters/period-in-name';
import { tabulate, type Table } from '@/lib/tables/table';
import { readThemes } from './read-themes';
import type { ThemeReading, ThemesQuery } from './theme-schema';

/** The themes as a table, and what to call the file. */
export async function exportThemes(
  viewer: Viewer,
  query: ThemesQuery,
): Promise<{ table: Table; name: string }> {
  const { filters, themes } = await readThemes(viewer, query);
  const table = tabulate<ThemeReading>(
    [
      ['theme', ({ slug }) => slug],
      ['name', ({ name }) => name],
      ['polarity', ({ polarity }) => polarity],
      ['comments', ({ comments }) => comments],
      ['share', ({ share }) => share],
      ['scored', ({ scored }) => scored],
      ['positive_share', ({ positiveShare }) => positiveShare],
      ['negative_share', ({ negativeShare }) => negativeShare],
      ['impact', ({ impact }) => impact.by],
      ['impact_low', ({ impact }) => impact.low],
      ['impact_high', ({ impact }) => impact.high],
      ['impact_verdict', ({ impact }) => impact.verdict],
      ['answered', ({ answered }) => answered],
    ],
    themes,
  );
  return { table, name: `themes-${periodInName(filters)}` };
}
