import type { Estimate } from '../../shared/contract/train.ts';
import { useFormat } from '../i18n/use-text.ts';

interface EstimateTextProps {
  readonly estimate: Estimate;
  /** How the figure is written: 0,71 (decimal), 9,2 % (percent) or 15 van de 100 (per100). */
  readonly as: 'decimal' | 'percent' | 'per100';
  readonly digits?: number;
  /** Number of dossiers it was measured on; every figure that was measured has one. */
  readonly n?: number;
  readonly signed?: boolean;
}

/** A figure with its interval of 95 % and its n: **0,71** (0,66 tot 0,76) · n = 1.143 */
export function EstimateText({
  estimate,
  as,
  digits = as === 'decimal' ? 2 : 1,
  n,
  signed = false,
}: EstimateTextProps) {
  const format = useFormat();
  const decimal = (value: number) => (signed ? format.signed(value, digits) : format.number(value, digits));
  const value = {
    decimal: () => decimal(estimate.value),
    percent: () => format.percent(estimate.value, digits),
    per100: () => format.of100(estimate.value),
  }[as]();
  const interval = {
    decimal: () => format.range(estimate, digits),
    percent: () => format.percentRange(estimate, digits),
    per100: () => format.between100(estimate),
  }[as]();
  return (
    <span>
      <span className="strong nowrap">{value}</span>{' '}
      <span className="sub nowrap">
        ({interval}){n !== undefined && ` · n = ${format.count(n)}`}
      </span>
    </span>
  );
}
