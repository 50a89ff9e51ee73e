import { useState } from 'react';
import type { ModelTerm, TrainedModel, Training } from '../../../shared/contract/train.ts';
import { MiniInterval } from '../../charts/MiniInterval.tsx';
import { Button } from '../../components/Button.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { EstimateText } from '../../components/EstimateText.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { useTrain } from './store.ts';
import { text } from './text.ts';

const shownAtFirst = 8;

interface ModelPanelProps {
  readonly model: TrainedModel;
  readonly training: Training;
  /** End of the scale of the small intervals, between 0 and 1. */
  readonly scale: number;
  /** Whether the analyst can switch between the readable and the full RuleFit here. */
  readonly choosesVariant: boolean;
}

/** One model: how well it does on case files it did not see, and all it consists of, heaviest first. */
export function ModelPanel({ model, training, scale, choosesVariant }: ModelPanelProps) {
  const words = useText(text);
  const format = useFormat();
  const variant = useTrain((train) => train.variant);
  const note = { 'rulefit-readable': words.readableNote, rulefit: words.fullNote, 'l1-logistic': words.simpleNote };
  return (
    <section className="panel stack">
      <div className="row between">
        <h2 className="utrecht-heading-2">
          {words.modelTitle(words.models[model.kind], words.terms(model.terms.length))}
        </h2>
        {choosesVariant && (
          <Segmented
            label={words.variant}
            value={variant}
            onChange={(value) => useTrain.setState({ variant: value })}
            options={[
              { value: 'rulefit-readable', label: words.readable },
              { value: 'rulefit', label: words.full },
            ]}
          />
        )}
      </div>
      <p>
        {words.auc} <EstimateText estimate={model.auc} as="decimal" n={model.n} />
        <br />
        <span className="sub">
          {words.measured[model.measuredOn](format.count(training.folds))}.{' '}
          {words.aucWords(format.per100(model.auc.value))}
        </span>
      </p>
      {model.terms.length === 0 ? (
        <p>{words.noTerms}</p>
      ) : (
        <Terms key={model.kind} model={model} training={training} scale={scale} />
      )}
      <p className="sub">{note[model.kind]}</p>
    </section>
  );
}

function Terms({ model, training, scale }: Omit<ModelPanelProps, 'choosesVariant'>) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const [all, setAll] = useState(false);
  const heaviestFirst = model.terms.toSorted((a, b) => Math.abs(b.coefficient) - Math.abs(a.coefficient));
  const left = heaviestFirst.length - shownAtFirst;
  return (
    <>
      <DataTable
        caption={words.models[model.kind]}
        hideCaption
        rows={all ? heaviestFirst : heaviestFirst.slice(0, shownAtFirst)}
        rowKey={({ index }) => index}
        columns={[
          { key: 'term', head: words.term, wide: true, cell: (term) => term.text[language] },
          { key: 'hits', head: words.hits, cell: (term) => <Hits term={term} scale={scale} /> },
          { key: 'weighs', head: words.weighs, numeric: true, cell: (term) => <Weight term={term} /> },
          {
            key: 'repeats',
            head: words.timesOf(format.count(training.repeats)),
            numeric: true,
            cell: ({ repeats }) => format.count(repeats),
          },
        ]}
      />
      {left > 0 && (
        <Button kind="subtle" onPress={() => setAll(!all)}>
          {all ? words.showFewer : words.showAll(left)}
        </Button>
      )}
    </>
  );
}

interface TermProps {
  readonly term: ModelTerm;
}

function Hits({ term: { hitRate, hits, support }, scale }: TermProps & { readonly scale: number }) {
  const words = useText(text);
  const format = useFormat();
  if (hitRate === null || hits === null || support === null)
    return <span className="sub train-gradual">{words.gradual}</span>;
  return (
    <span className="nowrap train-hits">
      <MiniInterval estimate={hitRate} max={scale} width={124} />
      <span className="train-hits-words">
        <span className="strong">{format.outOf(hits, support)}</span>{' '}
        <span className="sub">{words.interval(format.percentRange(hitRate))}</span>
      </span>
    </span>
  );
}

/** By how much a term multiplies the odds: exp of its coefficient. The triangle repeats which side it pulls to. */
function Weight({ term: { coefficient } }: TermProps) {
  const words = useText(text);
  const format = useFormat();
  const raises = coefficient >= 0;
  return (
    <span className="nowrap">
      <span aria-hidden="true">{raises ? '▲' : '▽'}</span>
      <span className="visually-hidden">{raises ? words.raises : words.lowers}</span>{' '}
      {words.factor(format.number(Math.exp(coefficient), 2))}
    </span>
  );
}
