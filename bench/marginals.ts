import { normalQuantile } from '../shared/learning/stats/normal-quantile.ts';

/** How the values of a made column are spread; a column is drawn as a standard normal number and bent into this shape. */
export type Marginal =
  /** Negative binomial counts; a small `size` means many zeros and a long tail. */
  | { readonly kind: 'count'; readonly mean: number; readonly size: number }
  /** Euros: nothing for a share `none`, else log-normal around `middle`. */
  | { readonly kind: 'amount'; readonly none: number; readonly middle: number; readonly spread: number }
  /** Exponential number of days, up to `most`. */
  | { readonly kind: 'days'; readonly mean: number; readonly most: number }
  /** Kumaraswamy share between 0 and 1, in hundredths. */
  | { readonly kind: 'share'; readonly rise: number; readonly fall: number }
  /** Whole numbers, all equally likely. */
  | { readonly kind: 'whole'; readonly low: number; readonly high: number }
  /** Normal, in tenths or (with `whole`) in units, not below `least`. */
  | {
      readonly kind: 'normal';
      readonly mean: number;
      readonly deviation: number;
      readonly least: number;
      readonly whole: boolean;
    }
  /** 1 for a share `rate`, else 0. */
  | { readonly kind: 'flag'; readonly rate: number };

/**
 * Distribution function of the standard normal distribution, good to 8 digits.
 * Source: Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 26.2.17.
 */
export function normalShare(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const tail = (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return z < 0 ? tail : 1 - tail;
}

/** Shares of counts 0, 1, 2 ... added up, as far as they stay below 1 - 1e-7. */
function cumulativeCounts(mean: number, size: number): number[] {
  const cumulative: number[] = [];
  let share = (size / (size + mean)) ** size;
  let total = share;
  for (let count = 0; total < 1 - 1e-7; count++) {
    cumulative.push(total);
    share *= ((size + count) / (count + 1)) * (mean / (size + mean));
    total += share;
  }
  return cumulative;
}

function countValue(mean: number, size: number): (z: number) => number {
  const cumulative = cumulativeCounts(mean, size);
  return (z) => {
    const share = normalShare(z);
    const count = cumulative.findIndex((below) => share < below);
    return count < 0 ? cumulative.length : count;
  };
}

/** The function that bends a standard normal number into a value with this spread; it never falls when its argument rises. */
export function valueFrom(marginal: Marginal): (z: number) => number {
  switch (marginal.kind) {
    case 'count':
      return countValue(marginal.mean, marginal.size);
    case 'amount':
      return (z) => {
        const share = normalShare(z);
        if (share < marginal.none) return 0;
        // What lies above the zeros is stretched to a whole normal distribution.
        const within = (share - marginal.none) / (1 - marginal.none);
        const stretched = normalQuantile(Math.min(Math.max(within, 1e-9), 1 - 1e-9));
        return Math.round(marginal.middle * Math.exp(marginal.spread * stretched));
      };
    case 'days':
      return (z) =>
        Math.min(marginal.most, Math.round(-marginal.mean * Math.log(1 - Math.min(normalShare(z), 1 - 1e-9))));
    case 'share':
      return (z) => Math.round(100 * (1 - (1 - normalShare(z)) ** (1 / marginal.fall)) ** (1 / marginal.rise)) / 100;
    case 'whole':
      return (z) =>
        marginal.low +
        Math.min(marginal.high - marginal.low, Math.floor(normalShare(z) * (marginal.high - marginal.low + 1)));
    case 'normal': {
      const steps = marginal.whole ? 1 : 10;
      return (z) => Math.max(marginal.least, Math.round(steps * (marginal.mean + marginal.deviation * z)) / steps);
    }
    case 'flag':
      return (z) => (normalShare(z) >= 1 - marginal.rate ? 1 : 0);
  }
}
