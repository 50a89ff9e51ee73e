import type { ReactNode } from 'react';
import type { TrainedModel, Training } from '../../../../shared/contract/train.ts';
import { EstimateText } from '../../../components/EstimateText.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { modelNames } from '../../assess/model-names.ts';
import { useTrain } from '../store.ts';
import { CombinedTerms } from './CombinedTerms.tsx';
import { ExpertCardTable } from './ExpertCardTable.tsx';
import { ExportModel } from './ExportModel.tsx';
import { hitRateScale, type ModelTab } from './model-tabs.ts';
import { ProfileTable } from './ProfileTable.tsx';
import { RiskGroups } from './RiskGroups.tsx';
import { ScorecardTable } from './ScorecardTable.tsx';
import { TermsTable } from './TermsTable.tsx';
import { text } from './text.ts';

export interface ModelPanelProps {
  readonly training: Training;
  readonly tab: ModelTab;
  readonly model: TrainedModel;
}

/** One model: how well it does on case files it did not see, and all it consists of. */
export function ModelPanel({ training, tab, model }: ModelPanelProps) {
  const words = useText(text);
  const names = useText(modelNames);
  const format = useFormat();
  const isOfExperts = tab === 'expert-card' || tab === 'profile' || tab === 'combined';
  return (
    <section className="panel stack">
      <div className="row between">
        <h2 className="utrecht-heading-2">{words.title(names[model.kind], words.counts[tab](model.terms.length))}</h2>
        {tab === 'rules' && <Variant training={training} />}
      </div>
      <p>
        {words.auc} <EstimateText estimate={model.auc} as="decimal" n={model.n} />
        <br />
        <span className="sub">
          {words.measured[model.measuredOn](format.count(training.folds))}.{' '}
          {words.aucWords(format.per100(model.auc.value))}
        </span>
      </p>
      {isOfExperts && <p className="strong">{words.proposal}</p>}
      {model.terms.length === 0 ? <p>{words.noTerms}</p> : <Body training={training} tab={tab} model={model} />}
      <p className="sub">{words.notes[model.kind]}</p>
      <ExportModel kind={model.kind} />
    </section>
  );
}

/** What the model consists of, drawn as its kind asks. */
function Body({ training, tab, model }: ModelPanelProps): ReactNode {
  const words = useText(text);
  const scale = hitRateScale(model.terms);
  switch (tab) {
    case 'rules':
      return <TermsTable terms={model.terms} caption={words.tab.rules} repeats={training.repeats} scale={scale} />;
    case 'scorecard':
      return <ScorecardTable model={model} repeats={training.repeats} scale={scale} />;
    case 'risk-groups':
      return <RiskGroups terms={model.terms} known={training.known} scale={scale} />;
    case 'expert-card':
      return <ExpertCardTable terms={model.terms} scale={scale} inThresholds />;
    case 'profile':
      return <ProfileTable terms={model.terms} scale={scale} />;
    case 'combined':
      return <CombinedTerms terms={model.terms} repeats={training.repeats} scale={scale} />;
  }
}

function Variant({ training }: { readonly training: Training }) {
  const words = useText(text);
  const variant = useTrain((train) => train.variant);
  const labels = { 'rulefit-readable': words.readable, rulefit: words.full };
  const made = (['rulefit-readable', 'rulefit'] as const).filter((kind) =>
    training.models.some((model) => model.kind === kind),
  );
  if (made.length < 2) return null;
  return (
    <Segmented
      label={words.variant}
      value={variant}
      onChange={(value) => useTrain.setState({ variant: value })}
      options={made.map((value) => ({ value, label: labels[value] }))}
    />
  );
}
