import { everyTouchpoint, type Directory } from '@/db/queries/directory';
import type { IssueCell } from '@/db/queries/issue-tallies';
import { standIssues, standOpenIssues, type OpenIssues } from '@/lib/domain/issues/tally';
import type { HandOffIssues, OwnedStanding } from './schema';

type Owners = Pick<IssueCell, 'departmentId' | 'otherDepartmentId'>;

/** The issues of one answer, to be looked at by owner, place and segment. */
export class OwnedIssues {
  readonly #cells: readonly IssueCell[];
  readonly #directory: Directory;
  /** Null: all. */
  readonly #places: readonly number[] | null;
  /** By id, so that a long list of touchpoints looks each up once. */
  readonly #atTouchpoint: ReadonlyMap<number, readonly IssueCell[]>;

  constructor(cells: readonly IssueCell[], directory: Directory, places: readonly number[] | null) {
    this.#cells = cells;
    this.#directory = directory;
    this.#places = places;
    this.#atTouchpoint = groupBy(cells, endsOf);
  }

  /** All of them, or those that any of these departments owns, each issue once. */
  together(departments: readonly string[]): OwnedStanding {
    const ids = this.#directory.departments
      .filter(({ slug }) => departments.includes(slug))
      .map(({ id }) => id);
    return this.#stand(departments.length === 0 ? this.#cells : this.#cells.filter(ownedBy(ids)));
  }

  /** Of a hand-off both departments are owners. */
  ofDepartment(id: number): OwnedStanding {
    return this.#stand(this.#cells.filter(ownedBy([id])));
  }

  atTouchpoint(id: number): OpenIssues {
    return this.atTouchpoints([id]);
  }

  /** Whoever owns them; one on a hand-off is at both ends, and counts once where those are taken together. */
  atTouchpoints(ids: readonly number[]): OpenIssues {
    return standOpenIssues([...new Set(ids.flatMap((id) => this.#atTouchpoint.get(id) ?? []))]);
  }

  ofPersona(id: number | null): OpenIssues {
    return standOpenIssues(id === null ? [] : this.#cells.filter(({ personaId }) => personaId === id));
  }

  ofPartner(id: number): OpenIssues {
    return standOpenIssues(this.#cells.filter(({ partnerId }) => partnerId === id));
  }

  #stand(cells: readonly IssueCell[]): OwnedStanding {
    const ends = new Set(cells.filter(({ open }) => open > 0).flatMap(endsOf));
    const openAt = everyTouchpoint(this.#directory).filter(
      ({ id }) => ends.has(id) && this.#places?.includes(id) !== false,
    );
    return { ...standIssues(cells), openAt: openAt.map(({ slug }) => slug) };
  }

  /** Hand-offs at which any is open. */
  onHandOffs(): HandOffIssues[] {
    const slugs = new Map(everyTouchpoint(this.#directory).map(({ id, slug }) => [id, slug]));
    const pairs = groupBy(
      this.#cells.filter(({ open }) => open > 0),
      ({ fromTouchpointId, touchpointId }) => [
        fromTouchpointId === null ? '' : `${slugs.get(fromTouchpointId)}/${slugs.get(touchpointId)}`,
      ],
    );
    return [...pairs]
      .filter(([pair]) => pair !== '')
      .map(([pair, cells]) => {
        const [from = '', to = ''] = pair.split('/');
        return Object.assign({ from, to }, standOpenIssues(cells));
      });
  }
}

function endsOf({ touchpointId, fromTouchpointId }: IssueCell): number[] {
  return fromTouchpointId === null ? [touchpointId] : [touchpointId, fromTouchpointId];
}

function ownedBy(ids: readonly number[]) {
  return ({ departmentId, otherDepartmentId }: Owners) =>
    ids.includes(departmentId) || (otherDepartmentId !== null && ids.includes(otherDepartmentId));
}

/** A cell stands under each of its keys. */
function groupBy<Key>(
  cells: readonly IssueCell[],
  keysOf: (cell: IssueCell) => readonly Key[],
): Map<Key, IssueCell[]> {
  const groups = new Map<Key, IssueCell[]>();
  for (const cell of cells) {
    for (const key of keysOf(cell)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [cell]);
      else group.push(cell);
    }
  }
  return groups;
}
