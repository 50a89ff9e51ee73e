import type { Contribution, DossierPoints } from '../../../shared/contract/dossier.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { text } from './points-text.ts';

interface PointsPanelProps {
  readonly points: DossierPoints;
  readonly contributions: readonly Contribution[];
}

/** The dossier on the scorecard: points per characteristic, those that cost most against their best class first. */
export function PointsPanel({ points: { total, characteristics }, contributions }: PointsPanelProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const sentences = new Map(contributions.map((term) => [term.index, term.text[language]]));
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.title}</h2>
      <p>{words.why(format.number(total, 0))}</p>
      <DataTable
        caption={words.title}
        hideCaption
        rows={characteristics}
        rowKey={({ index }) => index}
        columns={[
          {
            key: 'characteristic',
            head: words.characteristic,
            rowHead: true,
            cell: ({ index }) => sentences.get(index),
            foot: words.total,
          },
          {
            key: 'points',
            head: words.points,
            numeric: true,
            cell: ({ points }) => format.number(points, 0),
            foot: format.number(total, 0),
          },
          { key: 'lost', head: words.against, cell: ({ lost }) => <Cost lost={lost} /> },
        ]}
      />
      <p className="sub">{words.rounded}</p>
    </section>
  );
}

/** What a class costs against the best one of its characteristic. */
function Cost({ lost }: { readonly lost: number }) {
  const words = useText(text);
  const format = useFormat();
  if (lost === 0) return words.costNothing;
  return lost < 0.5 ? words.costLittle : words.cost(format.number(lost, 0));
}
