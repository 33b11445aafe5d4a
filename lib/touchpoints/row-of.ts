import type { OwnedIssues } from '@/lib/ownership/owned-issues';
import type { MeasuredTouchpoint } from './measure-touchpoints';
import type { TouchpointRow } from './schema';
import { standTouchpoint } from './stand-touchpoint';

/** A touchpoint's figures with its place in the journey and what is open there, as the list and its own page show them. */
export function rowOf(measured: MeasuredTouchpoint, issues: OwnedIssues): TouchpointRow {
  const { id, journey, journeyName, stage, stageName, departmentName, channel, contact, control } =
    measured.place;
  return {
    ...standTouchpoint(measured),
    issues: issues.atTouchpoint(id),
    journey,
    journeyName,
    stage,
    stageName,
    departmentName,
    channel,
    contact,
    control,
  };
}
