/** Items by key, keys in the order they are first met, items in theirs. (`Map.groupBy`, which the runtime of development may lack.) */
export function grouped<K, T>(items: Iterable<T>, key: (item: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const item of items) {
    const k = key(item);
    const known = found.get(k);
    if (known) known.push(item);
    else found.set(k, [item]);
  }
  return found;
}
