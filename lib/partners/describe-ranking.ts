import { MINIMUM_ANSWERS } from '@/lib/domain/metrics/metric';
import { listInWords } from '@/lib/format/list-in-words';
import type { PartnerStanding } from './schema';

type Ranked = Pick<PartnerStanding, 'slug' | 'name' | 'rank' | 'clearlyBetterThan' | 'clearlyWorseThan'>;

/** More sentences than this nobody reads. */
const MOST_SENTENCES = 4;

/** Who is clearly better than whom, and who cannot be told apart. */
export function describeRanking(partners: readonly Ranked[]): string {
  const known = partners.filter(({ rank }) => rank !== null);
  const few = partners.filter(({ rank }) => rank === null);
  return [...describeKnown(known), ...describeFew(known, few)].join(' ');
}

function describeKnown(known: readonly Ranked[]): string[] {
  if (known.length === 0) return [];
  if (known.length === 1) return [`Only ${namesOf(known)} has enough answers to be ranked.`];
  const told = sameTold(known);
  if (told.length === 0) return [`${namesOf(known)} cannot be told apart.`];
  const sentences = told.slice(0, MOST_SENTENCES).map(({ ahead, behind }) => {
    const worse = known.filter(({ slug }) => behind.includes(slug));
    return `${namesOf(ahead)} ${ahead.length === 1 ? 'is' : 'are'} clearly better than ${namesOf(worse)}.`;
  });
  const untold = known.filter(
    ({ clearlyBetterThan, clearlyWorseThan }) =>
      clearlyBetterThan.length === 0 && clearlyWorseThan.length === 0,
  );
  if (untold.length === 0) return sentences;
  return [...sentences, `${namesOf(untold)} cannot be told from any other.`];
}

/** Partners that are clearly better than the same others, together. */
function sameTold(known: readonly Ranked[]) {
  const groups = new Map<string, { ahead: Ranked[]; behind: string[] }>();
  for (const partner of known) {
    const behind = partner.clearlyBetterThan.toSorted();
    if (behind.length === 0) continue;
    const key = behind.join();
    const group = groups.get(key) ?? { ahead: [], behind };
    group.ahead.push(partner);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function describeFew(known: readonly Ranked[], few: readonly Ranked[]): string[] {
  if (known.length === 0) return [`No partner has the ${MINIMUM_ANSWERS} answers that it takes to tell.`];
  if (known.length === 1 || few.length === 0) return [];
  return [`${namesOf(few)} ${few.length === 1 ? 'has' : 'have'} too few answers to tell.`];
}

function namesOf(partners: readonly Ranked[]): string {
  return listInWords(partners.map(({ name }) => name));
}
