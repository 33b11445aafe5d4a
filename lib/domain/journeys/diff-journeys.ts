import type { DocumentStage, DocumentTouchpoint, JourneyDocument } from './document';

export type Subject = 'journey' | 'stage' | 'touchpoint';

/** One difference between two documents of a journey. */
export type JourneyChange = { subject: Subject; slug: string; name: string } & (
  | { kind: 'added' | 'removed'; place: string }
  | { kind: 'changed'; field: string; from: Said; to: Said }
  | { kind: 'moved'; from: string; to: string }
);

export type Said = string | number | null;

/** What is different in `after`: first the journey itself, then its stages, then its touchpoints in their order. Null: there was none. */
export function diffJourneys(before: JourneyDocument | null, after: JourneyDocument): JourneyChange[] {
  if (before === null) {
    return [
      { subject: 'journey', slug: after.slug, name: after.name, kind: 'added', place: '' },
      ...diffStages([], after.stages),
      ...diffTouchpoints([], after.stages),
    ];
  }
  return [
    ...diffFields('journey', before, after),
    ...diffStages(before.stages, after.stages),
    ...diffTouchpoints(before.stages, after.stages),
  ];
}

function diffStages(before: readonly DocumentStage[], after: readonly DocumentStage[]): JourneyChange[] {
  return diffListed('stage', before.map(standing), after.map(standing));
}

function standing(stage: DocumentStage): Placed<DocumentStage> {
  return { thing: stage, group: '', groupName: '' };
}

function diffTouchpoints(before: readonly DocumentStage[], after: readonly DocumentStage[]): JourneyChange[] {
  return diffListed('touchpoint', before.flatMap(placed), after.flatMap(placed));
}

function placed(stage: DocumentStage): Placed<DocumentTouchpoint>[] {
  return stage.touchpoints.map((thing) => ({ thing, group: stage.slug, groupName: stage.name }));
}

interface Placed<Thing> {
  thing: Thing;
  group: string;
  groupName: string;
}

function diffListed<Thing extends { slug: string; name: string }>(
  subject: Subject,
  before: readonly Placed<Thing>[],
  after: readonly Placed<Thing>[],
): JourneyChange[] {
  const earlier = new Map(before.map((one) => [one.thing.slug, one]));
  const later = new Set(after.map(({ thing }) => thing.slug));
  const carried = carriedOut(
    before.filter(({ thing }) => later.has(thing.slug)),
    after.filter(({ thing }) => earlier.has(thing.slug)),
  );
  return [
    ...after.flatMap((one): JourneyChange[] => {
      const old = earlier.get(one.thing.slug);
      const head = headOf(subject, one.thing);
      if (old === undefined) return [{ ...head, kind: 'added', place: one.groupName }];
      const moved: JourneyChange[] = carried.has(one.thing.slug)
        ? [{ ...head, kind: 'moved', from: placeOf(before, old), to: placeOf(after, one) }]
        : [];
      return [...moved, ...diffFields(subject, old.thing, one.thing)];
    }),
    ...before.flatMap((one): JourneyChange[] =>
      later.has(one.thing.slug)
        ? []
        : [{ ...headOf(subject, one.thing), kind: 'removed', place: one.groupName }],
    ),
  ];
}

/** Who was picked up and put down elsewhere: those in another group, and of each group the fewest that explain its order. */
function carriedOut<Thing extends { slug: string }>(
  before: readonly Placed<Thing>[],
  after: readonly Placed<Thing>[],
): Set<string> {
  const placeBefore = new Map(before.map(({ thing, group }, at) => [thing.slug, { group, at }]));
  const carried = new Set<string>();
  const staying = new Map<string, { slug: string; at: number }[]>();
  for (const { thing, group } of after) {
    const old = placeBefore.get(thing.slug);
    if (old === undefined || old.group !== group) carried.add(thing.slug);
    else staying.set(group, [...(staying.get(group) ?? []), { slug: thing.slug, at: old.at }]);
  }
  for (const group of staying.values()) {
    const kept = longestAscent(group.map(({ at }) => at));
    for (const [index, { slug }] of group.entries()) if (!kept.has(index)) carried.add(slug);
  }
  return carried;
}

/** The indexes of a longest strictly ascending subsequence. */
function longestAscent(values: readonly number[]): Set<number> {
  const lengths: number[] = [];
  const previous: number[] = [];
  let end = -1;
  for (const [index, value] of values.entries()) {
    lengths[index] = 1;
    previous[index] = -1;
    for (let earlier = 0; earlier < index; earlier += 1) {
      const reach = (lengths[earlier] ?? 0) + 1;
      if ((values[earlier] ?? 0) < value && reach > (lengths[index] ?? 0)) {
        lengths[index] = reach;
        previous[index] = earlier;
      }
    }
    if (end === -1 || (lengths[index] ?? 0) > (lengths[end] ?? 0)) end = index;
  }
  const kept = new Set<number>();
  for (let index = end; index >= 0; index = previous[index] ?? -1) kept.add(index);
  return kept;
}

/** “Buy, 2nd of 3” in words that need no ordinals. */
function placeOf<Thing>(all: readonly Placed<Thing>[], one: Placed<Thing>): string {
  const group = all.filter(({ group: other }) => other === one.group);
  const place = `place ${group.indexOf(one) + 1}`;
  return one.groupName === '' ? place : `${one.groupName}, ${place}`;
}

function headOf(subject: Subject, { slug, name }: { slug: string; name: string }) {
  return { subject, slug, name };
}

function diffFields(
  subject: Subject,
  before: { slug: string; name: string },
  after: { slug: string; name: string },
): JourneyChange[] {
  const earlier = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([field, to]: [string, unknown]): JourneyChange[] => {
    const from = earlier.get(field);
    if (!isSaid(from) || !isSaid(to) || from === to) return [];
    return [{ ...headOf(subject, after), kind: 'changed', field, from, to }];
  });
}

function isSaid(value: unknown): value is Said {
  return value === null || typeof value === 'string' || typeof value === 'number';
}
