/** What a step of the checks found. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Shown when something failed. */
  output: string;
}

export interface Step {
  name: string;
  run: () => Promise<Outcome>;
}
