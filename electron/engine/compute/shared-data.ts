import type { Column } from '../../../shared/learning/table.ts';
import type { SharedData } from './fit-task.ts';

/** Makes an array of the same type on other memory, such as `(buffer) => new Float64Array(buffer)`. */
type Make<A> = (buffer: SharedArrayBuffer) => A;

function share<A extends Float64Array | Int32Array | Uint8Array>(array: A, make: Make<A>): A {
  if (array.buffer instanceof SharedArrayBuffer) return array;
  const shared = make(new SharedArrayBuffer(array.byteLength));
  shared.set(array);
  return shared;
}

const floats: Make<Float64Array> = (buffer) => new Float64Array(buffer);
const codes: Make<Int32Array> = (buffer) => new Int32Array(buffer);
const bytes: Make<Uint8Array> = (buffer) => new Uint8Array(buffer);

/** The same data with every array on shared memory; arrays that lie there already are not copied again. */
export function shareData({ table, keys }: SharedData): SharedData {
  const columns = table.columns.map(
    (column): Column =>
      column.kind === 'numeric'
        ? { ...column, values: share(column.values, floats) }
        : { ...column, codes: share(column.codes, codes) },
  );
  const weights = table.weights === null ? null : share(table.weights, floats);
  return { table: { ...table, columns, outcome: share(table.outcome, bytes), weights }, keys };
}
