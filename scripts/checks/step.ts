/** What a step of the checks found. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Of those passed, the ones that needed a second go. */
  unsteady?: number;
  /** Shown when something failed or was unsteady. */
  output: string;
}

export interface Step {
  name: string;
  run: () => Promise<Outcome>;
}
