import { listInWords } from '@/lib/format/list-in-words';
import type { PartnerStanding } from '@/lib/partners/schema';

/** Who is clearly declining and who is clearly rising. */
export function describeCourses(partners: readonly Pick<PartnerStanding, 'name' | 'course'>[]): string {
  const heading = (verdict: 'better' | 'worse') =>
    partners.filter(({ course }) => course.change.verdict === verdict).map(({ name }) => name);
  const [down, up] = [heading('worse'), heading('better')];
  const sentences = [
    ...(down.length === 0 ? [] : [`${listInWords(down)} ${down.length === 1 ? 'declines' : 'decline'}.`]),
    ...(up.length === 0 ? [] : [`${listInWords(up)} ${up.length === 1 ? 'improves' : 'improve'}.`]),
  ];
  return sentences.length === 0 ? 'Nobody clearly rises or falls.' : sentences.join(' ');
}
