import type { ImportShape } from '@/lib/domain/imports';

interface Starter {
  shape: ImportShape;
  title: string;
  /** When it is the right one. */
  about: string;
  /** A file that the mapping fits. */
  sample: string;
  mapping: string;
}

/** The four shapes of a file, each with the smallest example that shows how it is done. */
export const STARTERS: readonly Starter[] = [
  {
    shape: 'interactions',
    title: 'One row an interaction',
    about:
      'A log or an export of contacts: each row says which customer was where and when, and perhaps what the customer answered.',
    sample: `contact_id,customer_no,at,place,csat,remark
8101,C-17,2026-03-02T09:14:00,monthly-bill,4,
8102,C-18,2026-03-02T09:31:00,service-hotline,2,"Twenty minutes, then cut off"`,
    mapping: `{
  "shape": "interactions",
  "source": { "slug": "contact-log", "name": "Contact log" },
  "id": "contact_id",
  "customer": "customer_no",
  "date": "at",
  "touchpoint": "place",
  "answers": { "csat": "csat" },
  "comment": "remark"
}`,
  },
  {
    shape: 'survey',
    title: 'One row a respondent',
    about:
      'What survey tools export: each row is a person, each column a question. Every question that you name becomes an interaction with its touchpoint.',
    sample: `respondent,day,q_bill,q_hotline,recommend
1,02.03.2026,4,5,9
2,02.03.2026,2,99,6`,
    mapping: `{
  "shape": "survey",
  "source": { "slug": "spring-survey", "name": "Customer survey, spring" },
  "respondent": "respondent",
  "date": { "column": "day", "format": "DD.MM.YYYY" },
  "missing": [99],
  "columns": [
    { "column": "q_bill", "touchpoint": "monthly-bill", "metric": "csat" },
    { "column": "q_hotline", "touchpoint": "service-hotline", "metric": "csat" },
    { "column": "recommend", "touchpoint": "relationship-survey", "metric": "nps" }
  ]
}`,
  },
  {
    shape: 'customers',
    title: 'One row a customer',
    about:
      'A list of customers: since when, until when, what they pay a month, and whatever else you know of them. Churn is read from it.',
    sample: `customer_no,name,since,left_on,monthly,tariff
C-17,Zoë O’Hara,2023-05-01,,39.90,Large
C-18,Søren Lie,2024-11-15,2026-02-28,24.90,Small`,
    mapping: `{
  "shape": "customers",
  "source": { "slug": "billing-system", "name": "Billing system" },
  "id": "customer_no",
  "name": "name",
  "started": "since",
  "churned": "left_on",
  "mrr": "monthly",
  "attributes": { "tariff": "tariff" }
}`,
  },
  {
    shape: 'purchases',
    title: 'One row a purchase',
    about:
      'Orders of customers who are known: when, how much and of what. Personas can be told by them; no score is read from them.',
    sample: `order_no,customer_no,ordered,total,product_group
A-901,C-17,2026-01-12,249.00,devices
A-902,C-18,2026-02-03,19.90,accessories`,
    mapping: `{
  "shape": "purchases",
  "source": { "slug": "web-shop", "name": "Web shop" },
  "id": "order_no",
  "customer": "customer_no",
  "date": "ordered",
  "amount": "total",
  "category": "product_group"
}`,
  },
];

export function findStarter(shape: string | undefined): Starter | null {
  return STARTERS.find((starter) => starter.shape === shape) ?? null;
}
