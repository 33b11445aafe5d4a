import type { Sent } from './send';

/** A request that cannot be served. */
export interface Broken {
  name: string;
  sent: Sent;
  /** What the answer says: the field, the row, the way out. */
  says: RegExp;
  /** 400 unless told. */
  status?: number;
}
