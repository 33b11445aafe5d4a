import type { PurchaseRow } from '@/lib/ingest/row';
import { zonedDay } from '@/lib/domain/zoned-time';
import type { CompileContext } from './compile-context';
import { compileDate, contactRange } from './compile-date';
import { compileNumber } from './compile-number';
import { compileOptionalText, compileText, requiredText } from './compile-text';
import type { PurchasesMapping } from './mapping';
import { LONGEST_ID, type ParseRow } from './row-parser';

const MOST_PAID = 999_999_999_999;

/** One row a purchase, or none of it. */
export function compilePurchases(mapping: PurchasesMapping, context: CompileContext): ParseRow<PurchaseRow> {
  const id = compileText(mapping.id, 'id', context);
  const customer = compileText(mapping.customer, 'customer', context);
  const date = compileDate(mapping.date, 'date', context, contactRange(context.now));
  const dayOf = zonedDay(date.timezone);
  const amount = compileNumber(mapping.amount, 'amount', context, {
    least: 0,
    most: MOST_PAID,
    whole: false,
  });
  const category = compileOptionalText(mapping.category, 'category', context);
  return (line, cells, accept, problems) => {
    const externalId = requiredText(id, cells, problems, LONGEST_ID);
    const buyer = requiredText(customer, cells, problems, LONGEST_ID);
    const at = date.read(cells, problems);
    if (at === null)
      problems.push({ kind: `empty\n${date.text.label}`, text: `${date.text.label}: is empty` });
    const paid = amount.read(cells, problems);
    if (paid === null) problems.push({ kind: `empty\n${amount.label}`, text: `${amount.label}: is empty` });
    if (problems.length > 0 || typeof at !== 'number' || typeof paid !== 'number') return;
    const row: PurchaseRow = {
      line,
      externalId,
      customer: buyer,
      purchasedOn: dayOf(at),
      amount: paid,
    };
    const group = category?.read(cells);
    if (group) row.category = group;
    accept(row);
  };
}
