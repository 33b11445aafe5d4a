import { growthOf } from './growth';

/** The page of one touchpoint, with personas and partners. */
export const touchpoint = growthOf('touchpoint', '/api/v1/touchpoints/touchpoint-5');
