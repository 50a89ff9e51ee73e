import type { QuarterReport } from '../../../../shared/contract/intake-quarter.ts';
import { Facts } from '../../../components/Facts.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { quarterName } from './quarter-name.ts';
import { reportText } from './report-text.ts';

/** What lies apart, how many numbers were new, how it compares, and how the delivery came in. */
export function FactsPanels({ report }: { readonly report: QuarterReport }) {
  const words = useText(reportText);
  const format = useFormat();
  const language = useLanguage();
  const { dossiers, persons } = report.pseudonyms;
  const bias = report.tables.flatMap((table) => table.bias);
  const { comparedWith, changes } = report;
  const attention = changes.filter((change) => change.attention).length;
  const count = format.count;
  return (
    <section className="panel stack">
      <div className="grid grid-3">
        <div className="stack stack-tight">
          <h2 className="utrecht-heading-3">{words.biasTitle}</h2>
          <p className="sub">{bias.length === 0 ? words.biasNone : words.bias(bias.join(', '))}</p>
        </div>
        <div className="stack stack-tight">
          <h2 className="utrecht-heading-3">{words.newTitle}</h2>
          <p className="sub">
            {words.newDossiers(count(dossiers.fresh), count(dossiers.known))}{' '}
            {words.newPersons(count(persons.fresh), count(persons.known))} {words.newKey}
          </p>
        </div>
        <div className="stack stack-tight">
          <h2 className="utrecht-heading-3">
            {comparedWith === null ? words.comparedNone : words.comparedTitle(quarterName(comparedWith, language))}
          </h2>
          <p className="sub">
            {comparedWith === null && words.comparedFirst}
            {comparedWith !== null &&
              (changes.length === 0 ? words.comparedSame : words.compared(count(changes.length), count(attention)))}
          </p>
        </div>
      </div>
      <details>
        <summary>{words.factsTitle}</summary>
        <Facts
          rows={[
            { term: words.date, value: format.date(report.referenceDate) },
            { term: words.supplier, value: report.supplier },
            { term: words.imported, value: words.by(format.dateTime(report.importedAt), report.importedBy) },
            { term: words.encrypted, value: report.encrypted ? words.yes : words.no },
            { term: words.seconds, value: format.duration(report.seconds) },
            { term: words.hash, value: <span className="code intake-hash">{report.sha256}</span> },
          ]}
        />
      </details>
    </section>
  );
}
