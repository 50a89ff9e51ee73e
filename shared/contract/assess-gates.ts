import { z } from 'zod';
import { type CheckId, type CheckState, checkIds, declaredChecks, type GateId } from '../domain/gates.ts';
import { call } from './call.ts';
import { modelKinds } from './train.ts';

/** What the gates are about: which model, and how many dossiers it chooses of those to choose from; what the lot takes is not among them. */
const use = { model: z.enum(modelKinds), capacity: z.int().min(1).max(1_000_000) };

/** What somebody said by name about a check. */
export interface Statement {
  readonly words: string;
  /** Where the proof is: a document with its date or number; empty for an explanation of something that was measured. */
  readonly reference: string;
  /** Day on which it must be looked at again (yyyy-mm-dd); null for an explanation, which goes with what it explains. */
  readonly reviewOn: string | null;
  readonly by: string;
  readonly at: string;
}

export interface CheckFound {
  readonly check: CheckId;
  readonly state: CheckState;
  /** Figures that were found, by name; the page has the sentence. */
  readonly facts: Readonly<Record<string, number | string | null>>;
  readonly statement: Statement | null;
  /** Whether an explanation helps: it was measured, is not in order, and may be explained. */
  readonly mayExplain: boolean;
}

export interface GateFound {
  readonly gate: GateId;
  readonly passed: boolean;
  readonly checks: readonly CheckFound[];
}

export interface Signature {
  readonly by: string;
  readonly role: string;
  readonly at: string;
}

export interface GatesState {
  /** A practice vault holds no residents: nothing is closed there, and every page says what it is. */
  readonly practice: boolean;
  readonly open: boolean;
  /**
   * Dossiers to choose from that everything was measured on: those of today without a known outcome, or all of them when there is none
   * without. The gates say nothing of a list that is chosen from others.
   */
  readonly dossiers: number;
  readonly gates: readonly GateFound[];
  /** Those who signed for exactly what is on the table now. */
  readonly signatures: readonly Signature[];
  /** SHA-256 of what is signed for; null while there is no training. */
  readonly subject: string | null;
  /** What was signed for last differs from what is on the table now in these checks; empty when it is the same or nothing was signed. */
  readonly changedSince: readonly CheckId[];
  /** Why the person who is in now cannot sign; null when they can. */
  readonly cannotSign: 'checks-open' | 'signed-already' | 'role' | 'passphrase-not-own' | null;
}

export const gatesContract = {
  /** Null before a training, and for a model that it does not have. */
  'assess.gates': call<GatesState | null>()(z.strictObject(use), { needs: 'read' }),
  /** Declares a check to hold, with proof and a review date. */
  'assess.declare': call<null>()(
    z.strictObject({
      check: z.enum(checkIds).refine((check) => declaredChecks.includes(check)),
      words: z.string().trim().max(2000),
      reference: z.string().trim().min(1).max(400),
      reviewOn: z.iso.date(),
    }),
    { needs: 'sign' },
  ),
  /**
   * Explains why something that was measured and is not in order does not stand in the way. It holds for these figures of this training
   * only; empty words take it back.
   */
  'assess.explainCheck': call<null>()(
    z.strictObject({ ...use, check: z.enum(checkIds), words: z.string().trim().max(2000) }),
    { needs: 'sign' },
  ),
  /** Signs for everything that is on the table, as the page showed it: another subject is refused. */
  'assess.signGates': call<null>()(z.strictObject({ ...use, subject: z.string().regex(/^[0-9a-f]{64}$/) }), {
    needs: 'sign',
  }),
};
