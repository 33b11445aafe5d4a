import Link from 'next/link';
import bar from '@/components/filters/filter-bar.module.css';
import { FilterButton } from '@/components/filters/filter-button';
import { can } from '@/lib/domain/permissions';
import {
  nextState,
  TRANSITIONS,
  type Transition,
  type TransitionName,
} from '@/lib/domain/issues/transitions';
import { ISSUE_STATES, STATE_WORDS } from '@/lib/domain/issues/vocabulary';
import type { Role } from '@/lib/domain/vocabulary';
import type { IssueQuery, IssueRow } from '@/lib/issues/schema';
import classes from './issue-board.module.css';
import { placeWords, TRANSITION_WORDS } from './issue-words';
import { DueMark, ReopenedMark, SeverityMark, StateMark } from './marks';

export interface BoardReader {
  role: Role;
  /** Slug of the own department. */
  own: string | null;
}

interface IssueBoardProps {
  rows: readonly IssueRow[];
  states: IssueQuery['state'];
  reader: BoardReader;
  onMove: (row: IssueRow, name: TransitionName) => void;
}

/** The queue as columns by state; a card is moved by what stands on its button. */
export function IssueBoard({ rows, states, reader, onMove }: IssueBoardProps) {
  return (
    // It scrolls sideways, so the keyboard has to reach it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section aria-label="Board of issues, scrolls sideways" tabIndex={0} className={classes['board']}>
      {ISSUE_STATES.filter((state) => states.includes(state)).map((state) => {
        const cards = rows.filter((row) => row.state === state);
        return (
          <section key={state} aria-label={STATE_WORDS[state]} className={classes['column']}>
            <h2>
              <StateMark state={state} />
              <span className={classes['count']}>{cards.length}</span>
            </h2>
            {cards.length === 0 && <p className={classes['none']}>None</p>}
            <ul>
              {cards.map((row) => (
                <li key={row.number}>
                  <Card row={row} moves={movesOf(row, reader)} onMove={(name) => onMove(row, name)} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </section>
  );
}

interface CardProps {
  row: IssueRow;
  moves: readonly TransitionName[];
  onMove: (name: TransitionName) => void;
}

function Card({ row, moves, onMove }: CardProps) {
  const { number, title, severityLevel, reopened, assignee, department } = row;
  return (
    <article className={classes['card']}>
      <Link href={`/issues/${number}`} prefetch={false} data-issue={number}>
        #{number} {title}
      </Link>
      <span className={classes['facts']}>
        <SeverityMark level={severityLevel} />
        <ReopenedMark times={reopened} />
      </span>
      <span className={classes['facts']}>
        <span>{placeWords(row)}</span>
        <span>{department.name}</span>
        <span>{assignee?.name ?? 'Nobody assigned'}</span>
      </span>
      <DueMark issue={row} />
      {moves.length > 0 && (
        <span>
          <FilterButton name="Move" value={null} width={220}>
            {(close) => (
              <ul className={bar['options']} aria-label={`Move #${number}`}>
                {moves.map((name) => (
                  <li key={name}>
                    <button
                      type="button"
                      className={bar['option']}
                      onClick={() => {
                        close();
                        onMove(name);
                      }}
                    >
                      {TRANSITION_WORDS[name]}
                    </button>
                  </li>
                ))}
              </ul>
            )}
          </FilterButton>
        </span>
      )}
    </article>
  );
}

/** What the reader may do with it, as far as the queue tells; the server has the last word. */
function movesOf(row: IssueRow, { role, own }: BoardReader): TransitionName[] {
  const owner = row.department.slug === own || row.otherDepartment?.slug === own;
  if (!can(role, 'issues.work') || (role === 'department_head' && !owner)) return [];
  const moves: TransitionName[] = [];
  for (const name in TRANSITIONS) {
    if (!isTransition(name)) continue;
    const { by }: Transition = TRANSITIONS[name];
    if (by === 'owner' && nextState(row.state, name) !== null) moves.push(name);
  }
  return moves;
}

function isTransition(name: string): name is TransitionName {
  return name in TRANSITIONS;
}
