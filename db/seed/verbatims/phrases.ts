/** Sentences about one touchpoint by verdict. {braces} are filled in: minutes, days, amount, device, tariff. */
export interface Phrases {
  good: readonly string[];
  ok: readonly string[];
  bad: readonly string[];
}

/** By slug of the touchpoint. */
export type PhraseBook = Readonly<Record<string, Phrases>>;
