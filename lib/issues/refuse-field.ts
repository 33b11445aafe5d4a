import { refuse } from '@/lib/filters/resolve-filter';

/** Throws `invalid` of one field where something is wrong with it. */
export function refuseField(path: string, wrong: boolean, message: string): void {
  refuse(wrong ? [{ path, message }] : []);
}
