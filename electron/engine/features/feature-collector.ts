import { type FeatureDeclaration, givesCodes } from '../../../shared/domain/feature-declarations.ts';
import { sourceTable } from '../../../shared/domain/source-tables.ts';
import type { FeatureValues } from '../store/feature-run.ts';

/** A value as SQL gives it: 1 or 0 for J/N; null is missing. */
export type ResultCell = number | string | null;

export interface FeatureCollector {
  put(index: number, cell: ResultCell): void;
  finish(): FeatureValues;
}

/** Collects the values of one feature for `count` cases; what is never put stays missing. */
export function collectorOf(declaration: FeatureDeclaration, count: number): FeatureCollector {
  if (!givesCodes(declaration, sourceTable(declaration.table))) return collectNumbers(count);
  return declaration.measure.kind === 'any' ? collectYesNo(count) : collectCodes(count);
}

function collectNumbers(count: number): FeatureCollector {
  const values = new Float64Array(count).fill(Number.NaN);
  return {
    put(index, cell) {
      if (cell !== null) values[index] = cell as number;
    },
    finish: () => ({ type: 'number', values }),
  };
}

function collectYesNo(count: number): FeatureCollector {
  const codes = new Int32Array(count).fill(-1);
  return {
    put(index, cell) {
      if (cell !== null) codes[index] = cell as number;
    },
    finish: () => ({ type: 'code', codes, levels: ['N', 'J'] }),
  };
}

/** The levels are those that occur, sorted, so that they do not depend on which case came first. */
function collectCodes(count: number): FeatureCollector {
  const met: string[] = [];
  const places = new Map<string, number>();
  const placeOf = (level: string): number => {
    const place = places.get(level) ?? met.push(level) - 1;
    places.set(level, place);
    return place;
  };
  const found = new Int32Array(count).fill(-1);
  return {
    put(index, cell) {
      if (cell !== null) found[index] = placeOf(cell as string);
    },
    finish() {
      const levels = met.toSorted();
      const sorted = met.map((level) => levels.indexOf(level));
      return { type: 'code', codes: found.map((place) => (place < 0 ? -1 : (sorted[place] as number))), levels };
    },
  };
}
