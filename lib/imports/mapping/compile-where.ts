import type { CompileContext } from './compile-context';
import type { Condition, Scalar } from './fields';

type Test = (cells: readonly string[]) => boolean;

/** Whether a row is to be read at all: it meets all conditions. */
export function compileWhere(conditions: readonly Condition[] | undefined, context: CompileContext): Test {
  const tests = (conditions ?? []).map((condition, index) =>
    compileCondition(condition, `where[${index}]`, context),
  );
  return (cells) => {
    for (const test of tests) if (!test(cells)) return false;
    return true;
  };
}

function compileCondition(condition: Condition, path: string, context: CompileContext): Test {
  const at = context.column(condition.column, `${path}.column`);
  const holds = testOf(condition);
  return (cells) => holds((cells[at] ?? '').trim());
}

function testOf(condition: Condition): (text: string) => boolean {
  if ('equals' in condition) return among([condition.equals], true);
  if ('notEquals' in condition) return among([condition.notEquals], false);
  if ('in' in condition) return among(condition.in, true);
  if ('notIn' in condition) return among(condition.notIn, false);
  return (text) => text !== '';
}

function among(values: readonly Scalar[], wanted: boolean): (text: string) => boolean {
  const words = new Set(values.map((value) => String(value).trim()));
  return (text) => words.has(text) === wanted;
}
