import { viewerOfRequest } from '@/lib/auth/viewer-of-request';
import { declareRoutes } from './declare-routes';

/**
 * A route is a declaration: `export const GET = get({ permission: 'metrics.read', query: overviewQuery, run: readOverview })`.
 * Parses, permits, runs `run(viewer, input)`, answers JSON; every error becomes a problem document (RFC 9457).
 */
export const { get, post, remove } = declareRoutes(viewerOfRequest);
