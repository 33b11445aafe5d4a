import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { FiguresTable } from './figures-table';

const markup = renderToStaticMarkup(
  <FiguresTable
    caption="Ports"
    columns={[
      { key: 'name', label: 'Port', sorted: 'ascending', cell: ({ name }) => name },
      { key: 'ships', label: 'Ships', figures: true, cell: ({ ships }) => ships },
    ]}
    rows={[{ name: 'Zoë “O’Hara” & Søn', ships: 12 }]}
    rowKey={({ name }) => name}
    wide
  />,
);

test('a table says what it holds, what its columns are and which row one is in', () => {
  expect(markup).toContain('Ports</caption>');
  expect(markup).toMatch(/<th role="columnheader" scope="col" aria-sort="ascending"[^>]*>Port<\/th>/);
  expect(markup).toMatch(/<th role="rowheader" scope="row"[^>]*>Zoë “O’Hara” &amp; Søn<\/th>/);
});

test('a wide table can be reached and scrolled with the keyboard', () => {
  expect(markup).toMatch(/role="region" aria-label="Ports, scrolls sideways" tabindex="0"/);
});
