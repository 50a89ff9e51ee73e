import { z } from 'zod';
import { call, job } from './call.ts';
import type { Estimate } from './train.ts';

/** What a list by lot is drawn from. */
export interface LotPreview {
  readonly population: number;
  readonly eligible: number;
  /** Hash of the seed; null in a table that was made before seeds were fixed for this. */
  readonly seedCommitment: string | null;
  /** Selections that were drawn from this table before. */
  readonly earlierDraws: number;
  /** The size that was asked about. */
  readonly size: number;
  /** What a lot of that size will tell if this share of all dossiers is unlawfully paid (Wilson, 95 %). */
  readonly tells: readonly Estimate[];
}

const onlyUnknown = z.boolean();
const size = z.int().min(1).max(1_000_000);

/** The random sample without a model: it can be drawn before there is one, and before any gate is open. */
export const lotContract = {
  /** Null before there is a table. */
  'rank.lot': call<LotPreview | null>()(z.strictObject({ onlyUnknown, size }), { needs: 'read' }),
  /** Once per table. */
  'rank.drawLot': job<{ readonly draw: number }>()(z.strictObject({ size, onlyUnknown })),
};
