/** Hands on the file that was chosen, and empties the field: the same file again, mended meanwhile, is a change too. */
export function takeFile(input: HTMLInputElement | null, onFile: (file: File) => void): void {
  const chosen = input?.files?.item(0);
  if (!input || !chosen) return;
  onFile(chosen);
  input.value = '';
}
