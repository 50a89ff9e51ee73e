import type { LEAST_REASON_LENGTH } from '../contract/intake.ts';
import type { QuarterReport } from '../contract/intake-quarter.ts';

/** Told apart from the contract's, of which only the type is taken: the window must not load the schemas. */
const leastLength: typeof LEAST_REASON_LENGTH = 20;

type Found = Pick<QuarterReport, 'checks' | 'changes'>;

/** How many checks and changes of a delivery ask for attention. */
export const attentionCount = ({ checks, changes }: Found): number =>
  [...checks, ...changes].filter(({ attention }) => attention).length;

/** Whether a judgement needs a written reason: to reject always, to accept when anything asks for attention. */
export const judgementNeedsReason = (found: Found, accept: boolean): boolean => !accept || attentionCount(found) > 0;

/** How many characters a reason lacks, white space around it not counted; 0 when it is long enough or none is needed. */
export const reasonShortage = (found: Found, accept: boolean, reason: string): number =>
  judgementNeedsReason(found, accept) ? Math.max(0, leastLength - reason.trim().length) : 0;
