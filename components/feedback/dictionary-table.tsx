import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { FiguresTable, type Column } from '@/components/charts/figures-table';
import { RowActions } from '@/components/charts/row-actions';
import type { ThemeView } from '@/lib/feedback/theme-schema';
import classes from './dictionary-table.module.css';
import { POLARITY_WORDS } from './tone-words';

interface DictionaryTableProps {
  themes: readonly ThemeView[];
  mayManage: boolean;
  onChange: (theme: ThemeView) => void;
  onDelete: (theme: ThemeView) => void;
}

type Actions = Pick<DictionaryTableProps, 'onChange' | 'onDelete'>;

const editColumn = ({ onChange, onDelete }: Actions): Column<ThemeView> => ({
  key: 'edit',
  label: 'Actions',
  cell: (theme) => (
    <RowActions>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`Change ${theme.name}`}
        leftSection={<IconPencil size={15} aria-hidden />}
        onClick={() => onChange(theme)}
      >
        Change
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`Delete ${theme.name}`}
        leftSection={<IconTrash size={15} aria-hidden />}
        onClick={() => onDelete(theme)}
      >
        Delete
      </Button>
    </RowActions>
  ),
});

const NAME: Column<ThemeView> = { key: 'name', label: 'Theme', cell: ({ name }) => name };

const WORDS: readonly Column<ThemeView>[] = [
  { key: 'polarity', label: 'Said in', cell: ({ polarity }) => POLARITY_WORDS[polarity] },
  {
    key: 'phrases',
    label: 'Words and phrases',
    cell: ({ phrases }) => <span className={classes['phrases']}>{phrases.join(', ')}</span>,
  },
];

/** The themes with all their words. */
export function DictionaryTable({ themes, mayManage, ...actions }: DictionaryTableProps) {
  return (
    <FiguresTable
      caption="Themes and their words"
      columns={[NAME, ...WORDS, ...(mayManage ? [editColumn(actions)] : [])]}
      rows={themes}
      rowKey={({ slug }) => slug}
    />
  );
}
