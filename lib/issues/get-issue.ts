import {
  findOffer,
  findStoredIssue,
  listActions,
  listEvents,
  listEvidence,
  listFixReadings,
  listLinks,
  listMoves,
  listWatchers,
} from '@/db/queries/issue-parts';
import type { StoredIssue } from '@/db/queries/issue-writes';
import { findIssueRow } from '@/db/queries/issues';
import type { Viewer } from '@/lib/auth/viewer';
import { loadCalendar } from '@/lib/calendars/load-calendar';
import { ACT_NAMES, isTransition, mayDo, type Ownership } from '@/lib/domain/issues/authority';
import { DomainError } from '@/lib/errors';
import type { IssueParams } from './change-schema';
import type { IssueAction, IssueDetail, IssueEvent } from './detail-schema';
import { measureTimes } from './measure-times';
import { presentIssue } from './present-issue';

/** Everything about one issue, and what the viewer may do with it now. Throws `not_found`. */
export async function getIssue(viewer: Viewer, { number }: IssueParams): Promise<IssueDetail> {
  const { db, now, userId } = viewer;
  const [row, found, offer] = await Promise.all([
    findIssueRow(db, number),
    findStoredIssue(db, number),
    findOffer(db, number),
  ]);
  if (!row || !found) throw noSuchIssue(number);
  const [evidence, actions, events, fix, links, watchers, moves, calendar] = await Promise.all([
    listEvidence(db, number),
    listActions(db, number),
    listEvents(db, number),
    listFixReadings(db, number),
    listLinks(db, number),
    listWatchers(db, number),
    listMoves(db, number),
    loadCalendar(db),
  ]);
  const { stored, raisedBy } = found;
  const { severityTerms, rootCause, rootCauseNote, verifyUntil } = stored;
  const { dismissedReason, dismissedUntil, mergedInto } = stored;
  const arrivals = moves.flatMap(({ at, facts }) => (facts.to ? [{ at, state: facts.to }] : []));
  return {
    ...presentIssue(row, now),
    severityTerms,
    rootCause,
    rootCauseNote,
    verifyUntil,
    dismissedReason,
    dismissedUntil,
    mergedInto,
    raisedBy,
    offer: offer && {
      to: offer.to,
      from: offer.from,
      reason: offer.reason,
      by: offer.by,
      at: offer.at.toISOString(),
    },
    evidence: evidence.map(({ facts }) => facts),
    actions: actions.map(presentAction),
    events: events.map(presentEvent),
    fix: fix.map(({ facts }) => facts),
    links: links.map((link) => presentLink(link, number)),
    watchers,
    watching: watchers.some(({ id }) => id === userId),
    times: measureTimes(stored, arrivals, { between: (from, to) => calendar.between(from, to), now }),
    may: allowancesOf(viewer, { ...stored, offeredToId: offer?.toDepartmentId ?? null }),
  };
}

export function noSuchIssue(number: number): DomainError {
  return new DomainError('not_found', `There is no issue #${number}.`);
}

/** What somebody may do with it now. */
function allowancesOf(viewer: Viewer, issue: StoredIssue & Ownership): IssueDetail['may'] {
  const acts = ACT_NAMES.filter((name) => mayDo(viewer, issue, name));
  return {
    transitions: acts.filter(isTransition),
    work: acts.includes('planAction'),
    handOver: acts.includes('handOver') && issue.offeredToId === null,
    answerOffer: acts.includes('acceptHandOver'),
    readCustomers: acts.includes('readCustomers'),
  };
}

type Row<List extends (...given: never[]) => Promise<unknown[]>> = Awaited<ReturnType<List>>[number];

function presentAction({ doneAt, ...action }: Row<typeof listActions>): IssueAction {
  return { ...action, doneAt: doneAt?.toISOString() ?? null };
}

function presentEvent({ at, ...event }: Row<typeof listEvents>): IssueEvent {
  return { ...event, at: at.toISOString() };
}

function presentLink({ from, ...link }: Row<typeof listLinks>, number: number): IssueDetail['links'][number] {
  return { ...link, outward: from === number };
}
