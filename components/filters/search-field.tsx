import { IconSearch } from '@tabler/icons-react';
import classes from './search-field.module.css';

interface SearchFieldProps {
  /** What is searched, for those who do not see it. */
  label: string;
  placeholder: string;
  value: string;
  onChange: (words: string) => void;
}

export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps) {
  return (
    <div className={classes['field']}>
      <IconSearch size={16} aria-hidden />
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
