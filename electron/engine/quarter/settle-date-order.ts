import type { InspectedColumn, InspectReport } from '../files/inspect.ts';

const isAsked = ({ profile }: InspectedColumn): boolean => profile.questions.includes('DATE_ORDER');

/**
 * Reference dates are first days of months, of which the data never say whether day or month comes first. Where other dates of the same
 * table do say it, all of them one way, that is an answer: one export writes dates one way. Only without such dates is it asked.
 */
export function settleDateOrder(report: InspectReport): InspectReport {
  const orders = new Set(
    report.columns
      .filter((column) => !isAsked(column))
      .map(({ profile }) => profile.dateFormat)
      .filter((format) => format === 'dmy' || format === 'mdy'),
  );
  const [order] = orders;
  if (order === undefined || orders.size > 1) return report;
  const columns = report.columns.map((column): InspectedColumn => {
    if (!isAsked(column)) return column;
    const questions = column.profile.questions.filter((question) => question !== 'DATE_ORDER');
    return { ...column, profile: { ...column.profile, dateFormat: order, questions } };
  });
  return { ...report, columns };
}
