import type { WeightedModel } from '../../../../shared/contract/assess-chosen.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { EstimateText } from '../../../components/EstimateText.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { modelNames } from '../model-names.ts';
import { wholeSize } from './figures.ts';
import { text } from './text.ts';

interface WeightedModelPanelProps {
  readonly model: WeightedModel;
  /** Whether the random sample showed that the correction falls short. */
  readonly fallsShort: boolean;
}

/** How the model does on investigations that it did not learn from, as counted and with the weights. */
export function WeightedModelPanel({ model, fallsShort }: WeightedModelPanelProps) {
  const words = useText(text);
  const names = useText(modelNames);
  const format = useFormat();
  const rows = [
    { key: 'auc', name: words.auc, ...model.auc, as: 'decimal' as const },
    { key: 'precision', name: words.precision, ...model.precision, as: 'percent' as const },
  ];
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.modelTitle}</h2>
      <p>
        {words.modelSentence(format.count(model.n), wholeSize(model.effectiveSize, format), names[model.kind])}{' '}
        {fallsShort && <span className="strong">{words.modelFails}</span>}
      </p>
      <DataTable
        hideCaption
        caption={words.modelLabel}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'name', head: words.modelMeasure, rowHead: true, wide: true, cell: ({ name }) => name },
          {
            key: 'naive',
            head: words.naive,
            numeric: true,
            cell: ({ naive, as }) => <EstimateText estimate={naive} as={as} />,
          },
          {
            key: 'corrected',
            head: words.corrected,
            numeric: true,
            cell: ({ corrected, as }) => <EstimateText estimate={corrected} as={as} />,
          },
        ]}
      />
    </section>
  );
}
