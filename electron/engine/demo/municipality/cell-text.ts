/** How numbers and dates stand in the delivered files. */
import { isoOfDays } from '../../../../shared/domain/columns-dates.ts';

export type DateStyle = 'dd-mm-jjjj' | 'd-m-jj' | 'jjjjmmdd';
export type DateWriter = (day: number | null) => string;

/** What source systems write for "no end" and for "unknown". */
export const NO_END = '31-12-9999';
export const UNKNOWN_DATE = '01-01-1001';

function styled(day: number, style: DateStyle): string {
  const [year = '', month = '', date = ''] = isoOfDays(day).split('-');
  if (style === 'jjjjmmdd') return `${year}${month}${date}`;
  return style === 'dd-mm-jjjj' ? `${date}-${month}-${year}` : `${Number(date)}-${Number(month)}-${year.slice(2)}`;
}

/** Writes days since 1970-01-01 in one style; null becomes an empty cell. Remembers the days it wrote: a large table has few of them. */
export function dateWriter(style: DateStyle): DateWriter {
  const written = new Map<number, string>();
  return (day) => {
    if (day === null) return '';
    const known = written.get(day);
    if (known !== undefined) return known;
    const text = styled(day, style);
    written.set(day, text);
    return text;
  };
}

/** Euros and cents with a decimal comma: `1345,67`. */
export function amountText(euros: number): string {
  return euros.toFixed(2).replace('.', ',');
}

/** The same with a point between the thousands: `1.345,67`. */
export function groupedAmountText(euros: number): string {
  return amountText(euros).replace(/\B(?=(?:\d{3})+,)/g, '.');
}
