import type { MeasuredTouchpoint } from './measure-touchpoints';
import type { TouchpointRow } from './schema';
import { standTouchpoint } from './stand-touchpoint';

/** A touchpoint's figures with its place in the journey, as the list and its own page show them. */
export function rowOf(measured: MeasuredTouchpoint): TouchpointRow {
  const { journey, journeyName, stage, stageName, departmentName, channel, contact, control } =
    measured.place;
  return {
    ...standTouchpoint(measured),
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
