import type { Directory } from '@/db/queries/directory';
import type { IssueCell } from '@/db/queries/issue-tallies';
import { standIssues, standOpenIssues, type OpenIssues } from '@/lib/domain/issues/tally';
import type { HandOffIssues, OwnedStanding } from './schema';

type Owners = Pick<IssueCell, 'departmentId' | 'otherDepartmentId'>;

/** The issues of one answer, to be looked at by owner, place and segment. */
export class OwnedIssues {
  readonly #cells: readonly IssueCell[];
  readonly #directory: Directory;
  /** By id, so that a long list of touchpoints looks each up once. */
  readonly #atTouchpoint: ReadonlyMap<number, readonly IssueCell[]>;

  constructor(cells: readonly IssueCell[], directory: Directory) {
    this.#cells = cells;
    this.#directory = directory;
    this.#atTouchpoint = groupBy(cells, ({ touchpointId }) => touchpointId);
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

  /** Whoever owns them. */
  atTouchpoints(ids: readonly number[]): OpenIssues {
    return standOpenIssues(ids.flatMap((id) => this.#atTouchpoint.get(id) ?? []));
  }

  ofPersona(id: number | null): OpenIssues {
    return standOpenIssues(id === null ? [] : this.#cells.filter(({ personaId }) => personaId === id));
  }

  ofPartner(id: number): OpenIssues {
    return standOpenIssues(this.#cells.filter(({ partnerId }) => partnerId === id));
  }

  #stand(cells: readonly IssueCell[]): OwnedStanding {
    const places = new Set(cells.filter(({ open }) => open > 0).map(({ touchpointId }) => touchpointId));
    const openAt = this.#directory.touchpoints.filter(({ id }) => places.has(id)).map(({ slug }) => slug);
    return { ...standIssues(cells), openAt };
  }

  /** Hand-offs at which any is open. */
  onHandOffs(): HandOffIssues[] {
    const slugs = new Map(this.#directory.touchpoints.map(({ id, slug }) => [id, slug]));
    const pairs = groupBy(
      this.#cells.filter(({ open }) => open > 0),
      ({ fromTouchpointId, touchpointId }) =>
        fromTouchpointId === null ? '' : `${slugs.get(fromTouchpointId)}/${slugs.get(touchpointId)}`,
    );
    return [...pairs]
      .filter(([pair]) => pair !== '')
      .map(([pair, cells]) => {
        const [from = '', to = ''] = pair.split('/');
        return Object.assign({ from, to }, standOpenIssues(cells));
      });
  }
}

function ownedBy(ids: readonly number[]) {
  return ({ departmentId, otherDepartmentId }: Owners) =>
    ids.includes(departmentId) || (otherDepartmentId !== null && ids.includes(otherDepartmentId));
}

function groupBy<Key>(cells: readonly IssueCell[], keyOf: (cell: IssueCell) => Key): Map<Key, IssueCell[]> {
  const groups = new Map<Key, IssueCell[]>();
  for (const cell of cells) {
    const group = groups.get(keyOf(cell));
    if (group === undefined) groups.set(keyOf(cell), [cell]);
    else group.push(cell);
  }
  return groups;
}
