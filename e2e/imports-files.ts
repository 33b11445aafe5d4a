/** A small log of contacts at the demo company; every row of it fits. */
export function contactLog(rows: number, { from = 1, score = 4 } = {}): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const number = from + at;
    return `c${number},E2E-${number % 50},2026-03-${String((number % 28) + 1).padStart(2, '0')}T09:30:00,monthly-bill,${score},"Zoë said: ""fine"", number ${number}"`;
  });
  return ['contact,customer,at,place,score,remark', ...lines].join('\n');
}

/** The same with three rows that do not: a touchpoint, a date and a score that nobody knows. */
export function faultyLog(): string {
  return [
    contactLog(9),
    'c10,E2E-10,2026-03-11T09:30:00,monthly-bil,4,',
    'c11,E2E-11,31.02.2026,monthly-bill,4,',
    'c12,E2E-12,2026-03-13T09:30:00,monthly-bill,nine,=1+1',
  ].join('\n');
}

/** The mapping that fits both, under a source of the test's own. */
export function contactMapping(source: string): string {
  return JSON.stringify(
    {
      shape: 'interactions',
      source: { slug: source, name: `Contacts of ${source}` },
      id: 'contact',
      customer: 'customer',
      date: 'at',
      touchpoint: 'place',
      answers: { csat: 'score' },
      comment: 'remark',
    },
    null,
    2,
  );
}

/** A file as Playwright hands it to the browser. */
export function csvFile(name: string, text: string) {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
}
