import type { TrainedModel, Training } from '../../../../shared/contract/train.ts';
import { IntervalOnScale } from '../../../charts/IntervalOnScale.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { modelNames } from '../../assess/model-names.ts';
import { useTrain } from '../store.ts';
import { aucFrom, tabOf } from './model-tabs.ts';
import { text } from './text.ts';

interface ModelsOverviewProps {
  readonly training: Training;
  /** The model whose panel is on screen. */
  readonly shown: TrainedModel | undefined;
}

/** All models under each other on one scale, the simple rival always among them. A name shows its model. */
export function ModelsOverview({ training, shown }: ModelsOverviewProps) {
  const words = useText(text);
  const names = useText(modelNames);
  const format = useFormat();
  const { models } = training;
  const from = aucFrom(models);
  const how = models[0]?.measuredOn ?? 'cross-validation';
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.overview}</h2>
      <DataTable
        caption={words.overview}
        hideCaption
        rows={models}
        rowKey={({ kind }) => kind}
        chosen={(model) => model === shown}
        columns={[
          {
            key: 'model',
            head: words.model,
            rowHead: true,
            cell: ({ kind }) => (
              <span className="row row-tight train-model">
                <LinkButton onPress={() => show(kind)}>{names[kind]}</LinkButton>
                {kind === 'scorecard' && <Tag tone="quiet">{words.rival}</Tag>}
              </span>
            ),
          },
          { key: 'terms', head: words.terms, numeric: true, cell: ({ terms }) => format.count(terms.length) },
          {
            key: 'auc',
            wide: true,
            head: (
              <>
                {words.aucHead}
                <span className="sub train-scale">{words.aucScale(format.number(from, 1))}</span>
              </>
            ),
            cell: ({ auc }) => (
              <span className="train-auc">
                <IntervalOnScale estimate={auc} from={from} to={1} reference={0.5} width={320} />
                <span className="nowrap">
                  <span className="strong">{format.number(auc.value, 2)}</span>{' '}
                  <span className="sub">({format.range(auc, 2)})</span>
                </span>
              </span>
            ),
          },
          { key: 'n', head: words.n, numeric: true, cell: ({ n }) => format.count(n) },
        ]}
      />
      <p className="sub">{words.overviewNote(words.measured[how](format.count(training.folds)))}</p>
    </section>
  );
}

function show(kind: TrainedModel['kind']): void {
  const variant = kind === 'rulefit' || kind === 'rulefit-readable' ? { variant: kind } : {};
  useTrain.setState({ tab: tabOf(kind), ...variant });
}
