/** What the proxy tells the pages about the request, in headers that it writes itself whatever came in. */
export const NONCE_HEADER = 'x-nonce';
export const PATH_HEADER = 'x-corridor-path';
