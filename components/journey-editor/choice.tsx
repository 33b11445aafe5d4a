interface ChoiceProps<Word extends string> {
  words: readonly Word[];
  value: Word;
  sayWord: (word: Word) => string;
  onChange: (word: Word) => void;
  id: string;
}

/** One of a closed list of words. */
export function Choice<Word extends string>({
  words,
  value,
  sayWord,
  onChange,
  ...control
}: ChoiceProps<Word>) {
  return (
    <select
      {...control}
      value={value}
      onChange={({ currentTarget }) => {
        const word = words.find((one) => one === currentTarget.value);
        if (word !== undefined) onChange(word);
      }}
    >
      {words.map((word) => (
        <option key={word} value={word}>
          {sayWord(word)}
        </option>
      ))}
    </select>
  );
}
