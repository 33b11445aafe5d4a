import type { Role } from './vocabulary';

/** How what an identity provider says of somebody becomes a role and a department. */
export interface ClaimMapping {
  /** Name of the claim that the rules look at, such as `groups`; dots lead into objects. */
  claim: string;
  /** The first that fits decides; `*` fits everybody. */
  rules: readonly { when: string; role: Role; department?: string | undefined }[];
  /** Where a rule names no department, the claim that holds its slug or its name. */
  departmentClaim?: string | undefined;
}

export interface Standing {
  role: Role;
  /** Slug or name. */
  department: string | null;
}

type Claims = Readonly<Record<string, unknown>>;

/** Null: no rule fits, or somebody would head a department that is not named. */
export function mapClaims(claims: Claims, { claim, rules, departmentClaim }: ClaimMapping): Standing | null {
  const values = wordsAt(claims, claim);
  const rule = rules.find(({ when }) => when === '*' || values.includes(when));
  if (!rule) return null;
  const claimed = departmentClaim === undefined ? [] : wordsAt(claims, departmentClaim);
  const department = rule.department ?? claimed[0] ?? null;
  return rule.role === 'department_head' && department === null ? null : { role: rule.role, department };
}

/** A claim is a word or a list of words; anything else says nothing. */
function wordsAt(claims: Claims, name: string): string[] {
  const value = name in claims ? claims[name] : name.split('.').reduce(stepInto, claims);
  return [value].flat().filter((word): word is string => typeof word === 'string' && word !== '');
}

function stepInto(value: unknown, key: string): unknown {
  const steps = typeof value === 'object' && value !== null && Object.hasOwn(value, key);
  return steps ? Reflect.get(value, key) : undefined;
}
