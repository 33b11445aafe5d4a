import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineAt, placeOf, readJsonText } from './read-json-text';

const text = `{
  "shape": "survey",
  "columns": [
    { "column": "Q1", "touchpoint": "bill" },
    { "column": "Q2", "touch point": [] , "scale": {} }
  ]
}`;

function textAt(path: string): string | null {
  const place = placeOf(readJsonText(text).places, path);
  return place && text.slice(place.start, place.end);
}

test.each([
  ['shape', '"survey"'],
  ['columns[0].touchpoint', '"bill"'],
  ['columns[1]["touch point"]', '[]'],
  ['columns[1].scale', '{}'],
  ['columns[0].metric', '{ "column": "Q1", "touchpoint": "bill" }'],
  ['columns[1].scale.min', '{}'],
  ['columns[1]["touch point"][4]', '[]'],
  ['', text],
  ['respondent', text],
])('what is wrong with %j is shown at it, or at what lacks it', (path, expected) => {
  expect(textAt(path)).toBe(expected);
});

test.each([
  ['', 0, 'the text ends too early'],
  ['{"a": 1,}', 8, 'the comma before } is one too many'],
  ['[1, ]', 4, 'the comma before ] is one too many'],
  ['{"a": 1 "b": 2}', 8, 'a comma or } is expected here'],
  ['{"a" 1}', 5, 'a colon is expected after "a"'],
  ['{a: 1}', 1, 'a name in double quotation marks is expected here'],
  ['{"a": [1, 2', 6, 'this [ is never closed by ]'],
  ['{"a": "b\n"}', 6, 'this quotation mark is never closed on its line'],
  ['{"a": survey}', 6, 'survey must stand in double quotation marks'],
  ['{"a": 01}', 6, '01 is no number as JSON writes them'],
  ['{"a": “b”}', 6, 'use straight double quotation marks: "'],
  ['// note\n{}', 0, 'JSON has no comments'],
  ['{} {}', 3, 'nothing may follow the closing bracket'],
  ['{"a": "\\x"}', 6, 'this text holds a backslash or a control character that JSON does not know'],
  ['shape,id\nsurvey,7', 0, 'shape must stand in double quotation marks'],
])('%j is no JSON at character %i: %s', (broken, at, message) => {
  expect(readJsonText(broken).fault).toEqual({ at, message });
});

test('a hundred thousand brackets are refused, not too much', () => {
  expect(readJsonText('['.repeat(100_000)).fault?.message).toMatch(/too deep/);
});

test('any JSON is read as JSON.parse reads it', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.boolean(), (json, wide) => {
      const written = wide ? JSON.stringify(JSON.parse(json), null, 2) : json;
      expect(readJsonText(written)).toMatchObject({ fault: null, value: JSON.parse(written) });
    }),
  );
});

test('any text is refused where JSON.parse refuses it', () => {
  const near = fc
    .array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '1', '-', 'null', ' '))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(near, (broken) => {
      const parses = (() => {
        try {
          JSON.parse(broken);
          return true;
        } catch {
          return false;
        }
      })();
      expect(readJsonText(broken).fault === null).toBe(parses);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['a', 0, 1],
  ['a\nb', 2, 2],
  ['a\n\nb', 2, 2],
  ['a\n\nb', 3, 3],
])('in %j character %i stands on line %i', (lines, at, line) => {
  expect(lineAt(lines, at)).toBe(line);
});
