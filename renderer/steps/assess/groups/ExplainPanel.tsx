import type { GroupsMeasured } from '../../../../shared/contract/assess-groups.ts';
import { differencesIn, type GroupDifference } from '../../../../shared/domain/group-differences.ts';
import { useMay } from '../../../app/use-may.ts';
import type { Formats } from '../../../i18n/format.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { Explanation } from './Explanation.tsx';
import { attributeWords, type GroupWords, groupWords } from './group-view.ts';
import { partIds } from './part-ids.ts';
import { text } from './text.ts';
import { explainText } from './text-explain.ts';

interface ExplainPanelProps {
  readonly measured: GroupsMeasured;
  /** After an explanation was kept or taken back. */
  readonly onChange: () => void;
}

/** Every difference of the model that somebody has to explain by name, and what was said of it. */
export function ExplainPanel({ measured, onChange }: ExplainPanelProps) {
  const words = useText(explainText);
  const groups = useText(text);
  const format = useFormat();
  const maySign = useMay('sign');
  const differences = differencesIn(measured);
  const said = new Map(measured.toExplain.map(({ key, explanation }) => [key, explanation]));
  const done = differences.filter(({ key }) => (said.get(key) ?? null) !== null).length;
  return (
    <section className="panel stack" id={partIds.explain} tabIndex={-1}>
      <h2 className="utrecht-heading-2">{words.title}</h2>
      {differences.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <p className="measure">{words.what}</p>
          <p className="strong">{words.progress(format.count(done), format.count(differences.length))}</p>
          {!maySign && <p className="sub">{words.mayNot}</p>}
          {!measured.upToDate && <p className="sub">{words.stale}</p>}
          <ul className="plain stack">
            {differences.map((difference) => (
              <li key={difference.key}>
                <Explanation
                  measured={measured}
                  differenceKey={difference.key}
                  sentence={sentenceOf(difference, words, groups, format)}
                  explanation={said.get(difference.key) ?? null}
                  canExplain={maySign && measured.upToDate}
                  onChange={onChange}
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** A difference in one sentence with its counts. */
function sentenceOf(
  difference: GroupDifference,
  words: typeof explainText.nl,
  groups: GroupWords,
  format: Formats,
): string {
  const named = (attribute: string, group: string): string =>
    `${attributeWords(attribute)} ${groupWords(group, groups)}`;
  switch (difference.kind) {
    case 'figure': {
      const { figure } = difference;
      const { measure, attribute, group } = figure;
      const { name } = groups.measures[measure];
      if (figure.hidden !== null) return words.figureHidden(name, named(attribute, group));
      const counted = (own: { readonly hits: number; readonly n: number }): string =>
        `${format.outOf(own.hits, own.n)} (${format.percent(own.hits / own.n)})`;
      return words.figure(name, named(attribute, group), counted(figure), counted(figure.others));
    }
    case 'calibration': {
      const { attribute, group, predicted, observed, hidden } = difference.calibration;
      if (hidden !== null) return words.calibrationHidden(named(attribute, group));
      const found = `${format.percent(observed.value)} (${format.percentRange(observed)})`;
      return words.calibration(named(attribute, group), format.percent(predicted), found);
    }
    case 'proxy': {
      const [first] = difference.proxies;
      const strongest = Math.max(...difference.proxies.map(({ auc }) => auc.value));
      const feature = first?.feature == null ? words.together : first.label;
      return words.proxy(feature, attributeWords(first?.attribute ?? ''), format.number(strongest, 2));
    }
    case 'cluster': {
      const { cluster, hits, n, others } = difference.cluster;
      return words.cluster(format.count(cluster + 1), format.outOf(hits, n), format.outOf(others.hits, others.n));
    }
  }
}
