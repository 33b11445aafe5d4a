import { isDeepStrictEqual } from 'node:util';
import type { StoredCustomer } from '@/db/queries/customer-batch';
import { faultOfId, faultOfText } from './check-row';
import type { Names } from './resolve-names';
import type { CustomerRow } from './row';

/** A customer of whom nothing is known. */
export const UNKNOWN: StoredCustomer = {
  name: null,
  email: null,
  persona_id: null,
  started_on: null,
  churned_on: null,
  churn_reason: null,
  mrr: null,
  attributes: {},
};

/** Why this row cannot be used; null when it can. */
export function faultOfCustomer(row: CustomerRow, names: Names): string | null {
  return (
    faultOfId('customer', row.externalId) ??
    (row.persona && !names.personas.has(row.persona) ? `No persona "${row.persona}" exists` : null) ??
    faultOfText('name', row.name) ??
    faultOfText('e-mail', row.email) ??
    faultOfText('churn reason', row.churnReason) ??
    (row.mrr !== undefined && row.mrr !== null && !(row.mrr >= 0 && row.mrr < 1e12)
      ? `The MRR ${row.mrr} is not an amount of 0 or more`
      : null)
  );
}

/** Why nobody can have lived so; null when somebody can. */
export function faultOfLife({ started_on, churned_on }: StoredCustomer): string | null {
  return started_on !== null && churned_on !== null && churned_on < started_on
    ? `Churned on ${churned_on}, before the start on ${started_on}`
    : null;
}

/** The customer once the row is applied. */
export function merge(customer: StoredCustomer, row: CustomerRow, names: Names): StoredCustomer {
  const persona =
    row.persona === undefined || row.persona === null ? row.persona : names.personas.get(row.persona);
  return {
    name: row.name === undefined ? customer.name : row.name,
    email: row.email === undefined ? customer.email : row.email,
    persona_id: persona === undefined ? customer.persona_id : persona,
    started_on: row.startedOn === undefined ? customer.started_on : row.startedOn,
    churned_on: row.churnedOn === undefined ? customer.churned_on : row.churnedOn,
    churn_reason: row.churnReason === undefined ? customer.churn_reason : row.churnReason,
    mrr: row.mrr === undefined ? customer.mrr : row.mrr && Math.round(row.mrr * 100) / 100,
    attributes: { ...customer.attributes, ...row.attributes },
  };
}

const FIELDS = Object.keys(UNKNOWN);

/** Whether applying the row changed nothing. */
export function isSame(one: StoredCustomer, other: StoredCustomer): boolean {
  return FIELDS.every((field) =>
    field === 'attributes'
      ? Object.entries(other.attributes).every(([key, value]) =>
          isDeepStrictEqual(one.attributes[key], value),
        )
      : one[field] === other[field],
  );
}

/** The fields as they are, for undoing. */
export const snapshot = (customer: StoredCustomer) =>
  JSON.stringify(Object.fromEntries(FIELDS.map((field) => [field, customer[field]])));
