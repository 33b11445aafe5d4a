/** Answers on the canonical scales: csat 1–5, nps 0–10, ces 1–7, expectation and reality 0–10, sentiment −1…1. */
export interface Answers {
  csat?: number;
  nps?: number;
  ces?: number;
  expectation?: number;
  reality?: number;
  sentiment?: number;
}

type Scalar = string | number | boolean;

/** What is known of a customer besides, by name; several values as a list. */
export type Attributes = Record<string, Scalar | Scalar[]>;

/** One interaction as a source tells it: parsed, converted, not yet resolved against the store. */
export interface IngestRow {
  /** Line of the file; names the row in a rejection. */
  line: number;
  /** Unique within the source. */
  externalId: string;
  occurredAt: Date;
  /** External id of the customer; created when unknown. */
  customer: string;
  /** Slugs. */
  touchpoint: string;
  partner?: string;
  /** Overrides the customer's persona for this interaction, and is given to a customer who has none. */
  persona?: string;
  answers: Answers;
  /** The answers as given, where the source's scale is not the canonical one. */
  raw?: Record<string, number>;
  comment?: string;
  reason?: string;
  /** Order among rows of the same instant. */
  sequence?: number;
  /** Merged into the customer's attributes. */
  attributes?: Attributes;
}

/** One customer as a source tells it. Absent fields leave what is known; null clears it. */
export interface CustomerRow {
  line: number;
  externalId: string;
  name?: string | null;
  email?: string | null;
  persona?: string | null;
  /** Days, `YYYY-MM-DD`. */
  startedOn?: string | null;
  churnedOn?: string | null;
  churnReason?: string | null;
  mrr?: number | null;
  attributes?: Attributes;
}

/** One purchase as a source tells it. */
export interface PurchaseRow {
  line: number;
  /** The order's own number. */
  externalId: string;
  /** External id of a customer who is known. */
  customer: string;
  /** Day, `YYYY-MM-DD`. */
  purchasedOn: string;
  amount: number;
  category?: string;
}

/** A row that could not be used, and why, in words for the person who sent it. */
export interface Rejection {
  line: number;
  reason: string;
}

/** What a batch did. */
export interface IngestCounts {
  inserted: number;
  corrected: number;
  unchanged: number;
  customersCreated: number;
  customersChanged: number;
  rejections: Rejection[];
}
