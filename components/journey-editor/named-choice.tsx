interface NamedChoiceProps {
  named: readonly { slug: string; name: string }[];
  /** Slug; one that is no longer among them stays until another is chosen. */
  value: string | null;
  /** What choosing none is called; without it one has to be chosen. */
  none?: string;
  onChange: (slug: string | null) => void;
  id: string;
}

/** One of what has a name and a slug. */
export function NamedChoice({ named, value, none, onChange, ...control }: NamedChoiceProps) {
  const isKnown = value === null || value === '' || named.some(({ slug }) => slug === value);
  return (
    <select
      {...control}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value === '' ? null : currentTarget.value)}
    >
      {(none !== undefined || !value) && <option value="">{none ?? 'Choose'}</option>}
      {!isKnown && <option value={value}>{value}</option>}
      {named.map(({ slug, name }) => (
        <option key={slug} value={slug}>
          {name}
        </option>
      ))}
    </select>
  );
}
