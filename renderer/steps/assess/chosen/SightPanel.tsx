import type { ChosenReport } from '../../../../shared/contract/assess-chosen.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { chanceWords, chosenOf } from './figures.ts';
import { text } from './text.ts';

/** For whom the chosen investigations say nothing, and what kind of dossiers those are. */
export function SightPanel({ report }: { readonly report: ChosenReport }) {
  const words = useText(text);
  const format = useFormat();
  const chosen = chosenOf(report);
  if (chosen === undefined) return null;
  const { dossiers, random } = report;
  const { negligible, unlike } = chosen;
  const source = random.isRecorded ? words.chanceIs.recorded : words.chanceIs.counted;
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.sightTitle}</h2>
      <ul className="bullets">
        <li>{words.sightNegligible(format.outOf(negligible, dossiers), format.percent(negligible / dossiers))}</li>
        <li>{unlike === 0 ? words.sightUnlikeNone : words.sightUnlike(format.outOf(unlike, dossiers))}</li>
        <li className="strong">
          {random.probability > 0 ? words.sightLot(chanceWords(random.probability, format), source) : words.sightNoLot}
        </li>
      </ul>
      {report.outOfSight.dossiers > 0 && <Kinds report={report} />}
    </section>
  );
}

function Kinds({ report: { outOfSight, dossiers } }: { readonly report: ChosenReport }) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const { kinds, threshold } = outOfSight;
  const unseen = outOfSight.dossiers;
  const title = words.kindsTitle(format.count(unseen), chanceWords(threshold, format));
  if (kinds.length === 0) return <p>{words.kindsNone}</p>;
  return (
    <>
      <h3 className="utrecht-heading-3">{title}</h3>
      <DataTable
        hideCaption
        caption={words.kindsLabel}
        rows={kinds}
        rowKey={({ text: said }) => said.nl}
        columns={[
          { key: 'kind', head: words.kind, rowHead: true, wide: true, cell: ({ text: said }) => said[language] },
          {
            key: 'unseen',
            head: words.kindUnseen,
            numeric: true,
            cell: (own) => words.groupRate(format.percent(own.unseen / unseen, 0), format.outOf(own.unseen, unseen)),
          },
          {
            key: 'all',
            head: words.all,
            numeric: true,
            cell: ({ all }) => words.groupRate(format.percent(all / dossiers, 0), format.outOf(all, dossiers)),
          },
        ]}
      />
    </>
  );
}
