import { growthOf } from './growth';

/** The overview, over all touchpoints. */
export const overview = growthOf('overview', '/api/v1/overview');
