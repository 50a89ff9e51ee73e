import type { GroupsMeasured } from '../../../../shared/contract/assess-groups.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { GroupVerdict } from './GroupVerdict.tsx';
import { partIds } from './part-ids.ts';
import { text } from './text.ts';

/** Dossiers that look alike and for which the model errs more or less often, found without any group attribute. */
export function ClustersPanel({ measured: { clusters } }: { readonly measured: GroupsMeasured }) {
  const words = useText(text);
  const format = useFormat();
  const { figures, refused } = clusters;
  return (
    <section className="panel stack" id={partIds.clusters} tabIndex={-1}>
      <h2 className="utrecht-heading-2">{words.clustersTitle}</h2>
      <p className="measure">{words.clustersWhat}</p>
      {refused !== null && <p>{words.refused[refused]}</p>}
      {refused === null && figures.length === 0 && <p>{words.clusterOne}</p>}
      {figures.map(({ cluster, hits, n, others, verdict, marks }) => (
        <article key={cluster} className="stack stack-tight">
          <div className="row">
            <h3 className="utrecht-heading-3">{words.cluster(format.count(cluster + 1))}</h3>
            <GroupVerdict verdict={verdict} />
          </div>
          <p>{words.clusterErrs(format.outOf(hits, n), format.outOf(others.hits, others.n))}</p>
          <ul>
            {marks.map(({ label, mean, others: rest }) => (
              <li key={label}>{words.clusterMark(label, format.number(mean, 2), format.number(rest, 2))}</li>
            ))}
          </ul>
        </article>
      ))}
    </section>
  );
}
