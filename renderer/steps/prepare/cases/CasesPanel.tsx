import type { PreparedCases, PrepareState } from '../../../../shared/contract/prepare.ts';
import { Alert } from '../../../components/Alert.tsx';
import { Facts } from '../../../components/Facts.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

interface CasesPanelProps {
  readonly cases: PreparedCases | null;
  readonly isStale: boolean;
  readonly made: PrepareState['made'];
}

/** How many dossiers and investigations the features were computed for, and what is known of them. */
export function CasesPanel({ cases, isStale, made }: CasesPanelProps) {
  const words = useText(text);
  return (
    <section className="panel stack" aria-label={words.title}>
      <h2 className="utrecht-heading-2">{words.title}</h2>
      {cases !== null && isStale && (
        <Alert kind="warning">
          <p>{words.stale}</p>
        </Alert>
      )}
      {cases === null ? <p>{words.none}</p> : <CaseFacts cases={cases} made={made} />}
    </section>
  );
}

interface CaseFactsProps {
  readonly cases: PreparedCases;
  readonly made: PrepareState['made'];
}

function CaseFacts({ cases, made }: CaseFactsProps) {
  const words = useText(text);
  const format = useFormat();
  const date = format.date(cases.referenceDate);
  return (
    <>
      <Facts
        rows={[
          { term: words.quarter, value: words.quarterOf(cases.quarter, date) },
          { term: words.dossiers, value: words.dossiersOf(format.count(cases.dossiers), date) },
          {
            term: words.investigations,
            value: words.investigationsOf(format.count(cases.investigations), format.count(cases.persons)),
          },
          { term: words.unlawful, value: format.count(cases.unlawful) },
          { term: words.lawful, value: format.count(cases.lawful) },
          { term: words.unknown, value: format.count(cases.unknown) },
          { term: words.dates, value: format.count(cases.referenceDates.length) },
          {
            term: words.took,
            value: words.tookOf(format.dateTime(cases.at), format.duration(cases.seconds)),
          },
          {
            term: words.table,
            value:
              made === null ? words.tableNone : words.tableOf(format.dateTime(made.at), format.count(made.features)),
          },
        ]}
      />
      <p className="sub">{words.asKnown}</p>
    </>
  );
}
