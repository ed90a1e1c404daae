export function StatusScreen({ round }: { round: string }) {
  return <p>{round}</p>;
}
