import { definitionOf } from '@/lib/domain/metrics/catalogue';
import { METRICS, type MetricKey } from '@/lib/domain/vocabulary';
import { formatChangeBy } from '@/lib/format/reading';
import type { Overview } from '@/lib/overview/schema';
import type { Course, CourseVerdict } from './read-course';

const TITLES: Readonly<Record<CourseVerdict, string>> = {
  better: 'Getting better',
  worse: 'Getting worse',
  mixed: 'Mixed',
  same: 'About the same',
  cannot_tell: 'Cannot tell',
};

/** The course in a word or two. */
export function titleOfCourse({ verdict, slight }: Course): string {
  if (slight && verdict === 'better') return 'Slightly better';
  if (slight && verdict === 'worse') return 'Slightly worse';
  return TITLES[verdict];
}

/** What the course rests on, in a sentence. */
export function describeCourse(course: Course, kpis: Overview['kpis']): string {
  const { changed, doubtful, compared } = course;
  if (compared === 0) return whyNotCompared(kpis);
  if (changed.length > 0) {
    const rest = compared - changed.length;
    const moves = changed.map((key) => moveOf(key, kpis)).join(', ');
    return rest === 0
      ? `${moves}.`
      : `${moves}. No change that can be told in ${rest} of ${compared} measures.`;
  }
  if (doubtful.length > 0) {
    const moves = doubtful.map((key) => moveOf(key, kpis)).join(', ');
    return `${moves}, but among ${compared} measures chance alone may do that.`;
  }
  return course.verdict === 'same'
    ? `${compared === 1 ? 'The only measure did not move' : `None of ${compared} measures moved`} by as much as anybody would notice.`
    : `No change beyond chance in ${compared === 1 ? 'the only measure' : `any of ${compared} measures`}.`;
}

function whyNotCompared(kpis: Overview['kpis']): string {
  const before = METRICS.some((key) => (kpis[key].previous?.answered ?? 0) > 0);
  const now = METRICS.some((key) => kpis[key].answered > 0);
  if (now && !before) return 'Nobody answered in the period that this one is compared with.';
  return now ? 'No measure was answered in both periods.' : 'Nobody answered in this period.';
}

function moveOf(key: MetricKey, kpis: Overview['kpis']): string {
  const { label, unit } = definitionOf(key);
  return `${label} ${formatChangeBy(kpis[key].change?.by ?? null, unit)}`;
}
