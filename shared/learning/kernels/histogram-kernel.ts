import { HISTOGRAM_WASM } from './histogram-bytes.ts';
import { Kernel } from './kernel.ts';

/** What `histogram.wat` exports; addresses and lengths are in bytes of its memory. */
interface HistogramExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  count(
    codes0: number,
    codes1: number,
    codes2: number,
    codes3: number,
    rows: number,
    rowsEnd: number,
    values: number,
  ): void;
  fold(table: number, width: number, blockBytes: number, sums: number): void;
}

/** Joint tables that are counted in one pass over the rows, and the bytes of each (512 doubles). */
export const LANES = 4;
export const TABLE_BYTES = 4096;

/** First byte of the memory that the user lays out. */
export const FREE_FROM = LANES * TABLE_BYTES;

export const histogramKernel = new Kernel<HistogramExports>(HISTOGRAM_WASM);
