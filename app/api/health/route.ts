/** The process answers. Asks nothing of the database, so that a balancer does not restart the app for it. */
export const GET = () => Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } });
