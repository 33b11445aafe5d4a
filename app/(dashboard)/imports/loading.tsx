export default function Loading() {
  return <output>Loading …</output>;
}
