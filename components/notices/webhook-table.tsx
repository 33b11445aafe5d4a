import { Button } from '@mantine/core';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { RowActions } from '@/components/charts/row-actions';
import { NOTICE_KINDS } from '@/lib/domain/issues/vocabulary';
import { KIND_WORDS } from '@/lib/domain/notices/words';
import { FORMAT_WORDS, type WebhookView } from '@/lib/notices/webhook-schema';
import classes from './notices.module.css';

export type WebhookWay = 'change' | 'try' | 'deliveries' | 'renew' | 'remove';

const WAYS: readonly (readonly [WebhookWay, string])[] = [
  ['deliveries', 'Deliveries'],
  ['try', 'Test'],
  ['change', 'Change'],
  ['renew', 'New secret'],
  ['remove', 'Remove'],
];

interface WebhookTableProps {
  webhooks: readonly WebhookView[];
  busy: boolean;
  onWay: (way: WebhookWay, webhook: WebhookView) => void;
}

/** Who is told of what, and how that goes. */
export function WebhookTable({ webhooks, busy, onWay }: WebhookTableProps) {
  return (
    <FiguresTable
      caption="Webhooks"
      columns={[...COLUMNS, waysOf(busy, onWay)]}
      rows={webhooks}
      rowKey={({ id }) => `${id}`}
      wide
    />
  );
}

const COLUMNS: readonly [Column<WebhookView>, ...Column<WebhookView>[]] = [
  { key: 'name', label: 'Name', cell: ({ name }) => name },
  { key: 'url', label: 'Address', cell: ({ url }) => <span className={classes['broken']}>{url}</span> },
  { key: 'format', label: 'Form', cell: ({ format }) => FORMAT_WORDS[format] },
  {
    key: 'kinds',
    label: 'Told of',
    cell: ({ kinds }) =>
      kinds.length === NOTICE_KINDS.length
        ? 'Everything'
        : kinds.map((kind) => KIND_WORDS[kind].name).join(', '),
  },
  { key: 'active', label: 'In use', short: true, cell: ({ active }) => (active ? 'Yes' : 'No') },
  { key: 'delivered', label: 'Delivered', figures: true, short: true, cell: ({ delivered }) => delivered },
  { key: 'waiting', label: 'Waiting', figures: true, short: true, cell: ({ waiting }) => waiting },
  { key: 'failed', label: 'Failed', figures: true, short: true, cell: ({ failed }) => failed },
];

function waysOf(busy: boolean, onWay: WebhookTableProps['onWay']): Column<WebhookView> {
  return {
    key: 'ways',
    label: 'Actions',
    cell: (webhook) => (
      <RowActions>
        {WAYS.map(([way, label]) => (
          <Button
            key={way}
            variant="subtle"
            size="compact-sm"
            disabled={busy}
            onClick={() => onWay(way, webhook)}
            aria-label={`${label}: ${webhook.name}`}
          >
            {label}
          </Button>
        ))}
      </RowActions>
    ),
  };
}
