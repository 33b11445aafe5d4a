/** Words further apart than this share of their length are not taken for a slip of the pen. */
const FURTHEST_SHARE = 0.5;

/** The word of a list that is spelled most like another, regardless of case; null where none comes near. */
export function nearestWord(word: string, words: Iterable<string>): string | null {
  const wanted = word.toLowerCase();
  let nearest: string | null = null;
  let least = Infinity;
  for (const candidate of words) {
    const longer = Math.max(wanted.length, candidate.length);
    const furthest = Math.min(least - 1, Math.floor(longer * FURTHEST_SHARE));
    if (Math.abs(wanted.length - candidate.length) > furthest) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance <= furthest) {
      nearest = candidate;
      least = distance;
    }
  }
  return nearest;
}

/** Letters to insert, delete or replace (Levenshtein). */
function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row += 1) {
    const current = [row];
    for (let at = 1; at <= other.length; at += 1) {
      const replaced = (above[at - 1] ?? 0) + (one[row - 1] === other[at - 1] ? 0 : 1);
      current.push(Math.min(replaced, (above[at] ?? 0) + 1, (current[at - 1] ?? 0) + 1));
    }
    above = current;
  }
  return above[other.length] ?? 0;
}
