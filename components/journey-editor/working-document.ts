import type { DocumentStage, DocumentTouchpoint, JourneyDocument } from '@/lib/domain/journeys/document';

/** A touchpoint while it is edited: known by a key of its own, since its slug may change or be twice. */
export interface WorkingTouchpoint extends DocumentTouchpoint {
  key: string;
}

export interface WorkingStage extends Omit<DocumentStage, 'touchpoints'> {
  key: string;
  touchpoints: WorkingTouchpoint[];
}

export interface WorkingJourney extends Omit<JourneyDocument, 'stages'> {
  stages: WorkingStage[];
}

/** Keys are made of the slugs, so that server and browser agree; none twice. */
export function workingOf(document: JourneyDocument): WorkingJourney {
  return {
    ...document,
    stages: document.stages.map((stage) => ({
      ...stage,
      key: `stage:${stage.slug}`,
      touchpoints: stage.touchpoints.map((point) => ({ ...point, key: `point:${point.slug}` })),
    })),
  };
}

export function documentOf({ stages, ...journey }: WorkingJourney): JourneyDocument {
  return {
    ...journey,
    stages: stages.map(({ key: _key, touchpoints, ...stage }) => ({
      ...stage,
      touchpoints: touchpoints.map(({ key: _own, ...point }) => point),
    })),
  };
}

/** Where something stands now, in words that are read out. */
export interface Move {
  journey: WorkingJourney;
  said: string;
}

/** One place up (−1) or down (1); null at the end of the journey. */
export function stepStage(journey: WorkingJourney, key: string, by: -1 | 1): Move | null {
  const at = journey.stages.findIndex((stage) => stage.key === key);
  const to = at + by;
  if (at === -1 || to < 0 || to >= journey.stages.length) return null;
  return placeStage(journey, key, to);
}

/** Puts a stage where `to` counts the stages without it. */
export function placeStage(journey: WorkingJourney, key: string, to: number): Move | null {
  const stage = journey.stages.find((one) => one.key === key);
  if (!stage) return null;
  const stages = journey.stages.filter((one) => one.key !== key);
  stages.splice(to, 0, stage);
  const place = stages.indexOf(stage) + 1;
  return {
    journey: { ...journey, stages },
    said: `The stage ${stage.name} is in place ${place} of ${stages.length}.`,
  };
}

/** One place up or down, over the edge of its stage into the next; null at the end of the journey. */
export function stepTouchpoint(journey: WorkingJourney, key: string, by: -1 | 1): Move | null {
  const stageAt = journey.stages.findIndex(({ touchpoints }) => touchpoints.some((one) => one.key === key));
  const stage = journey.stages[stageAt];
  if (!stage) return null;
  const to = stage.touchpoints.findIndex((one) => one.key === key) + by;
  if (to >= 0 && to < stage.touchpoints.length) return placeTouchpoint(journey, key, stage.key, to);
  const next = journey.stages[stageAt + by];
  if (!next) return null;
  return placeTouchpoint(journey, key, next.key, by === 1 ? 0 : next.touchpoints.length);
}

/** Puts a touchpoint into a stage where `to` counts its touchpoints without this one. */
export function placeTouchpoint(
  journey: WorkingJourney,
  key: string,
  stageKey: string,
  to: number,
): Move | null {
  const point = journey.stages.flatMap(({ touchpoints }) => touchpoints).find((one) => one.key === key);
  if (!point) return null;
  const stages = journey.stages.map((stage) => {
    const touchpoints = stage.touchpoints.filter((one) => one.key !== key);
    if (stage.key === stageKey) touchpoints.splice(to, 0, point);
    return { ...stage, touchpoints };
  });
  const home = stages.find((stage) => stage.key === stageKey);
  if (!home) return null;
  const place = home.touchpoints.indexOf(point) + 1;
  return {
    journey: { ...journey, stages },
    said: `${point.name} is in place ${place} of ${home.touchpoints.length} in ${home.name}.`,
  };
}

export function changeStage(
  journey: WorkingJourney,
  key: string,
  change: Partial<Omit<WorkingStage, 'key'>>,
): WorkingJourney {
  return {
    ...journey,
    stages: journey.stages.map((stage) => (stage.key === key ? { ...stage, ...change } : stage)),
  };
}

export function changeTouchpoint(
  journey: WorkingJourney,
  key: string,
  change: Partial<DocumentTouchpoint>,
): WorkingJourney {
  return {
    ...journey,
    stages: journey.stages.map((stage) => ({
      ...stage,
      touchpoints: stage.touchpoints.map((one) => (one.key === key ? { ...one, ...change } : one)),
    })),
  };
}

/** Takes out a stage or a touchpoint; a goal that goes with it is none any longer. */
export function takeOut(journey: WorkingJourney, key: string): WorkingJourney {
  const stages = journey.stages.flatMap((stage) =>
    stage.key === key ? [] : [{ ...stage, touchpoints: stage.touchpoints.filter((one) => one.key !== key) }],
  );
  const hasGoal = stages.some(({ touchpoints }) => touchpoints.some(({ slug }) => slug === journey.goal));
  return { ...journey, stages, goal: hasGoal ? journey.goal : null };
}

export function newStage(journey: WorkingJourney): WorkingStage {
  return { key: freeKey(journey, 'stage'), slug: '', name: '', ideal: '', touchpoints: [] };
}

export function newTouchpoint(journey: WorkingJourney): WorkingTouchpoint {
  return {
    key: freeKey(journey, 'point'),
    slug: '',
    name: '',
    channel: 'web',
    contact: 'direct',
    control: 'own',
    partner: null,
    department: '',
    primaryMetric: 'csat',
    importance: 3,
    target: 75,
    ideal: '',
  };
}

/** One that nothing in the journey has. */
function freeKey({ stages }: WorkingJourney, kind: string): string {
  const keys = new Set(stages.flatMap(({ key, touchpoints }) => [key, ...touchpoints.map((one) => one.key)]));
  let number = 1;
  while (keys.has(`${kind}-new:${number}`)) number += 1;
  return `${kind}-new:${number}`;
}

/** The address that a name suggests. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
}
