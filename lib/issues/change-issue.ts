import type { Db } from '@/db/client';
import { findOffer } from '@/db/queries/issue-parts';
import { lockIssues, type StoredIssue } from '@/db/queries/issue-writes';
import type { Viewer } from '@/lib/auth/viewer';
import { authorityOf, type ActName } from '@/lib/domain/issues/authority';
import { DomainError } from '@/lib/errors';
import type { IssueDetail } from './detail-schema';
import { getIssue, noSuchIssue } from './get-issue';
import { refuseActor } from './refuse-actor';
import { refuseState } from './refuse-state';
import { writeChange, type Change } from './write-change';

/** The issue that is to be changed. */
export interface IssueReference {
  number: number;
  /** The version that the change was made on; null where any will do. */
  version: number | null;
  /** The number of another issue that is held with it. */
  beside?: number;
}

/** An issue whose row the transaction holds. */
export interface HeldIssue {
  tx: Db;
  issue: StoredIssue;
  /** The hand-over that waits for an answer. */
  offer: Awaited<ReturnType<typeof findOffer>>;
  /** The one that is held beside it, where it exists. */
  beside: StoredIssue | null;
}

/** Tells what is to be written of the issue, having written what stands elsewhere; null where there is nothing to change. */
type Decide = (held: HeldIssue) => Change | null | Promise<Change | null>;

/** Changes one issue, as `applyChange` does, and answers it as it is then. */
export async function changeIssue(
  viewer: Viewer,
  reference: IssueReference,
  act: ActName,
  decide: Decide,
): Promise<IssueDetail> {
  await applyChange(viewer, reference, act, decide);
  return getIssue(viewer, { number: reference.number });
}

/**
 * The one way in which people change issues. Throws `not_found`; `forbidden` where the role lacks the permission or the issue is another
 * department’s; `conflict` where somebody was faster, with the issue as it is now, and where its state does not allow it.
 */
export async function applyChange(
  viewer: Viewer,
  { number, version, beside }: IssueReference,
  act: ActName,
  decide: Decide,
): Promise<void> {
  await viewer.db.transaction(async (tx) => {
    const held = await lockIssues(tx, beside === undefined ? [number] : [number, beside]);
    const issue = held.get(number);
    if (!issue) throw noSuchIssue(number);
    const offer = await findOffer(tx, number);
    refuseActor(viewer, { ...issue, offeredToId: offer?.toDepartmentId ?? null }, act);
    if (version !== null && version !== issue.version) throw await overtaken({ ...viewer, db: tx }, issue);
    if (!authorityOf(act).from.includes(issue.state)) throw refuseState(issue, act);
    const other = beside === undefined ? null : (held.get(beside) ?? null);
    const change = await decide({ tx, issue, offer, beside: other });
    if (change) await writeChange(tx, viewer, issue, change);
  });
}

/** Says who was faster, and carries what the issue has become. */
async function overtaken(viewer: Viewer, { number, version }: StoredIssue): Promise<DomainError> {
  const current = await getIssue(viewer, { number });
  const last = current.events.findLast(({ kind }) => kind !== 'commented');
  const message = `${last?.by?.name ?? 'Corridor'} has changed issue #${number} meanwhile; it is at version ${version}. Nothing was overwritten.`;
  return new DomainError('conflict', message, [], { current });
}
