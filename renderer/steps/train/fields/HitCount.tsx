import type { Estimate } from '../../../../shared/contract/train.ts';
import { MiniInterval } from '../../../charts/MiniInterval.tsx';
import { useFormat } from '../../../i18n/use-text.ts';

interface HitCountProps {
  readonly hits: number;
  readonly n: number;
  readonly estimate: Estimate | null;
  /** End of the scale of the small intervals, between 0 and 1: the same for all rows of a table. */
  readonly scale: number;
}

/** How many of n were hits, with the interval of their share as figures and as dot and whiskers. */
export function HitCount({ hits, n, estimate, scale }: HitCountProps) {
  const format = useFormat();
  return (
    <span className="nowrap train-hits">
      {estimate !== null && <MiniInterval estimate={estimate} max={scale} width={124} />}
      <span className="train-hits-words">
        <span className="strong">{format.outOf(hits, n)}</span>{' '}
        {estimate !== null && <span className="sub">({format.percentRange(estimate)})</span>}
      </span>
    </span>
  );
}
