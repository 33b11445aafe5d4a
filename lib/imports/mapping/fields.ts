import { z } from 'zod';
import { closed } from '@/lib/closed-schema';

export const column = z.string().min(1).max(1000);
export const scalar = z.union([z.string(), z.number(), z.boolean()], 'must be text, a number or true/false');

export const missing = z
  .array(scalar)
  .max(1000)
  .meta({ description: 'Values that mean "not answered", beside the empty cell.' });

const values = <To extends z.ZodType>(to: To, description: string) =>
  z.record(z.string(), to).meta({ description });

const textValues = values(
  z.string().min(1),
  'What to write for a value of the column; others pass as they are.',
);
export const answerValues = values(
  z.number(),
  'The number on the source\'s scale for a value of the column, such as {"Very good": 5}; others must be numbers.',
);

/** A text: of a column, of several put together, or always the same. */
export const textField = z
  .union(
    [
      z
        .string()
        .min(1)
        .max(1000)
        .meta({ description: 'A column by its name, or a template such as "{year}-{id}".' }),
      closed({ column, missing: missing.optional(), values: textValues.optional() }),
      closed({
        template: z.string().min(1).max(1000).meta({
          description: 'Text with columns in braces; {INTDATE:02} pads with zeros to two digits.',
        }),
        missing: missing.optional(),
      }),
      closed({ value: scalar.meta({ description: 'The same for every row.' }) }),
    ],
    'must be a column name, a template, {"column": …}, {"template": …} or {"value": …}',
  )
  .meta({ id: 'Text' });

export const timezone = z.string().min(1).max(64).meta({
  description: 'IANA name, such as "Europe/Oslo". Default: the organisation\'s.',
});
export const dateFormat = z.string().min(1).max(60).meta({
  description: 'Day.js tokens, such as "DD.MM.YYYY HH:mm". Default: ISO 8601.',
});

/** A date or an instant. */
export const dateField = z
  .union(
    [
      z
        .string()
        .min(1)
        .max(1000)
        .meta({ description: 'A column by its name, or a template such as "2017-05-{INTDATE}".' }),
      closed({
        column,
        format: dateFormat.optional(),
        timezone: timezone.optional(),
        missing: missing.optional(),
      }),
      closed({
        template: z.string().min(1).max(1000),
        format: dateFormat.optional(),
        timezone: timezone.optional(),
        missing: missing.optional(),
      }),
      closed({ value: z.string().min(1), format: dateFormat.optional(), timezone: timezone.optional() }),
    ],
    'must be a column name, a template, {"column": …}, {"template": …} or {"value": …}',
  )
  .meta({ id: 'Date' });

export const scale = closed({
  min: z.number(),
  max: z.number(),
  reverse: z.boolean().optional().meta({ description: 'The low end is the good one.' }),
}).meta({ id: 'Scale', description: "The source's scale. Default: the metric's own." });

export const numberField = z
  .union(
    [z.string().min(1).max(1000), closed({ column, missing: missing.optional() })],
    'must be a column name or {"column": …}',
  )
  .meta({ id: 'Number' });

export const answerField = z
  .union(
    [
      z.string().min(1).max(1000).meta({ description: 'A column by its name.' }),
      closed({
        column,
        scale: scale.optional(),
        missing: missing.optional(),
        values: answerValues.optional(),
      }),
    ],
    'must be a column name or {"column": …}',
  )
  .meta({ id: 'Answer' });

export const attributeField = z
  .union(
    [
      z.string().min(1).max(1000).meta({ description: 'A column by its name, or a template.' }),
      closed({
        column,
        type: z
          .enum(['text', 'number', 'boolean', 'list'])
          .optional()
          .meta({ description: 'Default: text. A list is several texts in one cell, parted by semicolons.' }),
        missing: missing.optional(),
        values: values(z.string().min(1), 'What to write for a value of the column.').optional(),
      }),
      closed({ value: scalar }),
    ],
    'must be a column name, {"column": …} or {"value": …}',
  )
  .meta({ id: 'Attribute' });

export const attributes = z
  .record(
    z
      .string()
      .regex(/^[^\s_.-].{0,59}$/, 'must not begin with a blank, _ . or -, and have at most 60 characters'),
    attributeField,
  )
  .meta({ description: "Kept with the customer: the attribute's name and where its value comes from." });

export const condition = z
  .union(
    [
      closed({ column, equals: scalar }),
      closed({ column, notEquals: scalar }),
      closed({ column, in: z.array(scalar).min(1) }),
      closed({ column, notIn: z.array(scalar).min(1) }),
      closed({ column, notEmpty: z.literal(true) }),
    ],
    'must be {"column": …} with one of equals, notEquals, in, notIn or notEmpty',
  )
  .meta({ id: 'Condition' });

export type TextField = z.infer<typeof textField>;
export type DateField = z.infer<typeof dateField>;
export type NumberField = z.infer<typeof numberField>;
export type AttributeField = z.infer<typeof attributeField>;
export type Scale = z.infer<typeof scale>;
export type Condition = z.infer<typeof condition>;
export type Scalar = z.infer<typeof scalar>;
