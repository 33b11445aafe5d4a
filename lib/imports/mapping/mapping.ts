import { z } from 'zod';
import { closed, day, slug } from '@/lib/closed-schema';
import { DECIMALS } from '../cells/parse-number';
import { DELIMITERS } from '../reading/detect-delimiter';
import {
  answerField,
  answerValues,
  attributes,
  column,
  condition,
  dateField,
  dateFormat,
  missing,
  numberField,
  scalar,
  scale,
  textField,
  timezone,
} from './fields';

const common = {
  $schema: z.string().optional(),
  source: closed({
    slug,
    name: z.string().trim().min(1).max(200),
  }).meta({ description: 'Where the rows come from; ids are unique within it. Made when new.' }),
  timezone: timezone.optional(),
  encoding: z.string().min(1).max(40).optional().meta({
    description: 'Such as "utf-8", "utf-16le", "windows-1252". Default: found out.',
  }),
  delimiter: z.enum(DELIMITERS).optional().meta({ description: 'Default: found out.' }),
  decimal: z
    .enum(DECIMALS)
    .optional()
    .meta({ description: 'The decimal mark. Default: found out where it is clear.' }),
  dateFormat: dateFormat.optional(),
  where: z
    .array(condition)
    .max(50)
    .optional()
    .meta({ description: 'Rows that do not meet all of these are left out.' }),
  missing: missing.optional(),
};

/** One row an interaction. */
export const interactionsMapping = closed({
  ...common,
  shape: z.literal('interactions'),
  id: textField,
  customer: textField,
  date: dateField,
  touchpoint: textField,
  partner: textField.optional(),
  persona: textField.optional(),
  comment: textField.optional(),
  reason: textField.optional(),
  sequence: numberField.optional(),
  attributes: attributes.optional(),
  answers: closed({
    csat: answerField.optional(),
    nps: answerField.optional(),
    ces: answerField.optional(),
    expectation: answerField.optional(),
    reality: answerField.optional(),
    sentiment: answerField.optional(),
  }).optional(),
});

const question = {
  touchpoint: slug,
  key: z.string().min(1).max(100).optional().meta({
    description: 'Takes the place of the column in the id "respondent:column".',
  }),
  scale: scale.optional(),
  missing: missing.optional(),
  values: answerValues.optional(),
  comment: textField.optional(),
  reason: textField.optional(),
  partner: textField.optional(),
};

const singleQuestion = closed({
  ...question,
  column,
  metric: z.enum(['csat', 'nps', 'ces', 'sentiment', 'expectation', 'reality']),
});

const pairedQuestion = closed({
  ...question,
  expectation: column,
  reality: column,
  metric: z.literal('cxIndex').optional(),
});

/** One row a respondent, one column or pair of columns a touchpoint. */
export const surveyMapping = closed({
  ...common,
  shape: z.literal('survey'),
  respondent: textField,
  customer: textField.optional().meta({ description: 'Default: the respondent.' }),
  date: dateField,
  partner: textField.optional(),
  persona: textField.optional(),
  attributes: attributes.optional(),
  columns: z
    .array(
      z.union(
        [singleQuestion, pairedQuestion],
        'must name a "column" and its "metric", or "expectation" and "reality"',
      ),
    )
    .min(1)
    .max(1000),
});

/** One row a customer. */
export const customersMapping = closed({
  ...common,
  shape: z.literal('customers'),
  id: textField,
  name: textField.optional(),
  email: textField.optional(),
  persona: textField.optional(),
  started: dateField.optional(),
  churned: dateField.optional(),
  asOf: day.optional().meta({ description: 'The day on which tenure and status were true.' }),
  tenure: numberField.optional().meta({ description: 'Whole months as a customer up to "asOf".' }),
  status: closed({
    column,
    churned: z.array(scalar).min(1).meta({ description: 'Values of a customer who is lost by "asOf".' }),
    active: z
      .array(scalar)
      .min(1)
      .optional()
      .meta({ description: 'Values of the others. Default: any other value.' }),
  }).optional(),
  churnReason: textField.optional(),
  mrr: numberField
    .optional()
    .meta({ description: "Monthly recurring revenue in the organisation's currency." }),
  attributes: attributes.optional(),
});

/** One row a purchase. */
export const purchasesMapping = closed({
  ...common,
  shape: z.literal('purchases'),
  id: textField,
  customer: textField,
  date: dateField,
  amount: numberField.meta({ description: "In the organisation's currency." }),
  category: textField.optional(),
});

export const mappingSchema = z.discriminatedUnion(
  'shape',
  [interactionsMapping, surveyMapping, customersMapping, purchasesMapping],
  'must be "interactions", "survey", "customers" or "purchases"',
);

export type Question = z.infer<typeof singleQuestion> | z.infer<typeof pairedQuestion>;
export type InteractionsMapping = z.infer<typeof interactionsMapping>;
export type SurveyMapping = z.infer<typeof surveyMapping>;
export type CustomersMapping = z.infer<typeof customersMapping>;
export type PurchasesMapping = z.infer<typeof purchasesMapping>;
export type Mapping = z.infer<typeof mappingSchema>;
