/** The middle value, or the mean of the two in the middle; null of none. */
export function median(values: readonly number[]): number | null {
  const inOrder = values.toSorted((a, b) => a - b);
  const [below, above] = [
    inOrder[Math.ceil(inOrder.length / 2) - 1],
    inOrder[Math.floor(inOrder.length / 2)],
  ];
  return below === undefined || above === undefined ? null : (below + above) / 2;
}
