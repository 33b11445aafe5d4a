import { markdownTable } from '../markdown-table';
import type { Role } from '../vocabulary';
import { ACT_NAMES, authorityOf, isTransition, refusalOf, type ActName, type Ownership } from './authority';
import { ISSUE_STATES, OPEN_STATES, STATE_WORDS, type IssueState } from './vocabulary';

/** A hand-off that one department owns next, another beside it, and that a third is offered. */
const HAND_OFF: Ownership = { departmentId: 1, otherDepartmentId: 2, offeredToId: 3 };

const CAST: readonly { words: string; role: Role; departmentId: number | null }[] = [
  { words: 'Executive', role: 'executive', departmentId: null },
  { words: 'Head of the owner', role: 'department_head', departmentId: 1 },
  { words: 'Head of the other owner', role: 'department_head', departmentId: 2 },
  { words: 'Head it is offered to', role: 'department_head', departmentId: 3 },
  { words: 'Any other head', role: 'department_head', departmentId: 4 },
  { words: 'Admin', role: 'admin', departmentId: null },
];

/** docs/issue-roles.md, from the tables that the program enforces, so that a widened gate shows up as a diff. */
export function renderRoles(): string {
  return [
    '# Who may do what with an issue',
    'Rendered from `lib/domain/issues` by `npx tsx scripts/render-docs.ts`; do not edit by hand.',
    'An issue on a hand-off has two owners, the one that acts next and the other; any other issue has one. Corridor itself makes the moves that nobody may make.',
    '## Moves from state to state',
    matrixOf(ACT_NAMES.filter(isTransition)),
    '## Everything else',
    matrixOf(ACT_NAMES.filter((name) => !isTransition(name))),
    'Raising an issue by hand takes `issues.raise`, which every role has.',
  ]
    .join('\n\n')
    .concat('\n');
}

function matrixOf(names: readonly ActName[]): string {
  const heading = ['What', 'Permission', 'While it is', ...CAST.map(({ words }) => words)];
  const rows = names.map((name) => {
    const { permission, from } = authorityOf(name);
    const allowed = CAST.map((actor) => (refusalOf(actor, HAND_OFF, name) === null ? 'yes' : 'no'));
    return [inWords(name), `\`${permission}\``, statesInWords(from), ...allowed];
  });
  return markdownTable([heading, ...rows]);
}

/** `declareFix` as “Declare fix”. */
function inWords(name: ActName): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function statesInWords(states: readonly IssueState[]): string {
  if (states === ISSUE_STATES) return 'in any state';
  if (states === OPEN_STATES) return 'not over';
  return states.map((state) => STATE_WORDS[state].toLowerCase()).join(', ');
}
