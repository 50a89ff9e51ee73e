/**
 * The value that would stand at `place` if the values were sorted ascending. Reorders `values`: everything before `place` is at most
 * the result, everything after it at least. Takes time linear in the length (Hoare 1961, algorithm 65), always from the middle, so that sorted input
 * is no trap.
 * @param values without NaN
 * @throws RangeError when there is no such place
 */
export function selectSmallest(values: Float64Array, place: number): number {
  if (!(Number.isInteger(place) && place >= 0 && place < values.length)) throw new RangeError('no such place');
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1] as number;
    let left = low;
    let right = high;
    while (left <= right) {
      while ((values[left] as number) < pivot) left++;
      while ((values[right] as number) > pivot) right--;
      if (left > right) break;
      const swapped = values[left] as number;
      values[left] = values[right] as number;
      values[right] = swapped;
      left++;
      right--;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else break;
  }
  return values[place] as number;
}
