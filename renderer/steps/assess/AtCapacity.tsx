import type { Assessment, ModelAssessment } from '../../../shared/contract/assess.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { EstimateText } from '../../components/EstimateText.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { readWhole } from '../rank/choice.ts';
import { changeChoice } from '../rank/store.ts';
import type { Capacity } from './AssessedModel.tsx';
import { TwoLines } from './TwoLines.tsx';
import { text } from './text.ts';

interface AtCapacityProps {
  readonly assessment: Assessment;
  readonly model: ModelAssessment;
  readonly typed: string;
  readonly capacity: Capacity;
}

/** What the model finds among as many dossiers as the team can take on, beside drawing lots. */
export function AtCapacity({ assessment, model, typed, capacity }: AtCapacityProps) {
  const words = useText(text);
  const format = useFormat();
  const { selected, n, hits, precision, recall, lift, byLot } = model.atCapacity;
  const rows = [
    {
      name: words.hits,
      hint: words.hitsHint(format.count(selected)),
      model: <EstimateText estimate={hits} as="decimal" digits={Number.isInteger(hits.value) ? 0 : 1} />,
      lot: format.number(byLot, 1),
    },
    {
      name: words.precision,
      hint: words.precisionHint,
      model: <EstimateText estimate={precision} as="percent" />,
      lot: format.percent(assessment.baseRate.value),
    },
    {
      name: words.recall,
      hint: words.recallHint,
      model: <EstimateText estimate={recall} as="percent" />,
      lot: format.percent(selected / n),
    },
    {
      name: words.lift,
      hint: words.liftHint,
      model: <EstimateText estimate={lift} as="decimal" />,
      lot: format.count(1),
    },
  ];
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.capacityTitle}</h2>
      <TextField
        label={words.capacity}
        hint={words.capacityHint}
        inputMode="numeric"
        maxLength={9}
        value={typed}
        onChange={(value) => changeChoice({ capacity: value })}
        error={readWhole(typed) === null ? words.capacityError : null}
      />
      {capacity.above && <p>{words.capacityAbove(format.count(capacity.open))}</p>}
      <p className="sub">
        {capacity.of > capacity.chosen &&
          words.capacityByLot(
            format.count(capacity.of),
            format.count(capacity.chosen),
            format.count(capacity.of - capacity.chosen),
          )}{' '}
        {words.capacityMeaning(
          format.count(capacity.chosen),
          format.count(capacity.open),
          format.percent(capacity.chosen / capacity.open),
          format.count(selected),
          format.count(n),
        )}
      </p>
      <DataTable
        hideCaption
        caption={words.atCapacityCaption}
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          {
            key: 'name',
            head: words.measure,
            rowHead: true,
            cell: (row) => <TwoLines first={row.name} second={row.hint} />,
          },
          { key: 'model', head: words.ofModel, numeric: true, cell: (row) => row.model },
          { key: 'lot', head: words.byLot, numeric: true, cell: (row) => row.lot },
        ]}
      />
    </section>
  );
}
