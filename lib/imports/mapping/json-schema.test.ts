import { readdirSync, readFileSync } from 'node:fs';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { faultsOf } from '@/lib/faults';
import { journeyFileSchema } from '@/lib/journeys/journey-file';
import { mappingSchema } from './mapping';

const EXAMPLES = 'docs/examples';
const examples = readdirSync(EXAMPLES);

const published = (schema: z.ZodType, title: string) =>
  format(JSON.stringify({ title, ...z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) }), {
    parser: 'json',
    printWidth: 110,
  });

describe('the published JSON Schema is the one that is applied (`vitest -u` writes it):', () => {
  test.each([
    ['mapping', mappingSchema, 'Mapping of a CSV file to interactions or customers'],
    ['journeys', journeyFileSchema, 'Journey file'],
  ] as const)('%s', async (name, schema, title) => {
    await expect(await published(schema, title)).toMatchFileSnapshot(
      `../../../docs/schemas/${name}.schema.json`,
    );
  });
});

describe('the examples', () => {
  test('are found at all', () => expect(examples).toHaveLength(4));

  test.each(examples)('%s/mapping.json fits', (example) => {
    const input: unknown = JSON.parse(readFileSync(`${EXAMPLES}/${example}/mapping.json`, 'utf8'));
    const { error } = mappingSchema.safeParse(input);
    expect(error && faultsOf(error, input)).toBeUndefined();
  });

  test.each(examples)('%s/journeys.json fits', (example) => {
    const input: unknown = JSON.parse(readFileSync(`${EXAMPLES}/${example}/journeys.json`, 'utf8'));
    const { error } = journeyFileSchema.safeParse(input);
    expect(error && faultsOf(error, input)).toBeUndefined();
  });
});

describe('docs/imports.md', () => {
  const written = [...readFileSync('docs/imports.md', 'utf8').matchAll(/```json\n(.*?)```/gs)].map(
    ([, text = '']) => text,
  );

  test('holds examples at all', () => expect(written).toHaveLength(5));

  test.each(written)('shows what fits: %s', (text) => {
    const input: unknown = JSON.parse(text);
    const { error } = (text.includes('"shape"') ? mappingSchema : journeyFileSchema).safeParse(input);
    expect(error && faultsOf(error, input)).toBeUndefined();
  });
});
