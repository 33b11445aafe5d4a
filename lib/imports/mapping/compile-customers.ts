import type { CustomerRow } from '@/lib/ingest/row';
import { columnProblem, shown, type Problem } from '../cells/problem';
import { compileAttributes } from './compile-attributes';
import type { CompileContext } from './compile-context';
import { compileLife } from './compile-life';
import { compileOptionalNumber } from './compile-number';
import { compileOptionalSlug } from './compile-slug';
import { compileOptionalText, compileText, requiredText } from './compile-text';
import type { CustomersMapping } from './mapping';
import { LONGEST_ID, type ParseRow } from './row-parser';

const MOST_REVENUE = 999_999_999_999;

/** One row a customer, or none of it. An empty cell leaves what is known of the customer, save that no churn date means not lost. */
export function compileCustomers(mapping: CustomersMapping, context: CompileContext): ParseRow<CustomerRow> {
  const id = compileText(mapping.id, 'id', context);
  const name = compileOptionalText(mapping.name, 'name', context);
  const email = compileOptionalText(mapping.email, 'email', context);
  const persona = compileOptionalSlug(mapping.persona, 'persona', 'persona', context);
  const churnReason = compileOptionalText(mapping.churnReason, 'churnReason', context);
  const mrr = compileOptionalNumber(mapping.mrr, 'mrr', context, {
    least: 0,
    most: MOST_REVENUE,
    whole: false,
  });
  const attributes = compileAttributes(mapping.attributes, context);
  const life = compileLife(mapping, context);
  return (line, cells, accept, problems) => {
    const row: CustomerRow = { line, externalId: requiredText(id, cells, problems, LONGEST_ID) };
    assignIfAny(row, 'name', name?.read(cells));
    assignIfAny(row, 'email', soundEmail(email?.read(cells), email?.label, problems));
    assignIfAny(row, 'persona', persona?.read(cells, problems));
    assignIfAny(row, 'churnReason', churnReason?.read(cells));
    const revenue = mrr?.read(cells, problems);
    if (typeof revenue === 'number') row.mrr = revenue;
    Object.assign(row, life(cells, problems));
    const known = attributes(cells, problems);
    if (known !== undefined) row.attributes = known;
    if (problems.length === 0) accept(row);
  };
}

function assignIfAny(
  row: CustomerRow,
  key: 'name' | 'email' | 'persona' | 'churnReason',
  text: string | null | undefined,
): void {
  if (text) row[key] = text;
}

function soundEmail(email: string | undefined, label = '', problems: Problem[]): string | undefined {
  if (email && !/^[^\s@]+@[^\s@]+$/.test(email)) {
    problems.push(columnProblem(label, 'not an address', `${shown(email)} is not an e-mail address`));
  }
  return email;
}
