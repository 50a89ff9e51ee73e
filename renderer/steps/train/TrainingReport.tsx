import type { Training } from '../../../shared/contract/train.ts';
import { Alert } from '../../components/Alert.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Comparison } from './Comparison.tsx';
import { ModelsOverview } from './models/ModelsOverview.tsx';
import { ModelTabs } from './models/ModelTabs.tsx';
import { modelOfTab, tabToShow } from './models/model-tabs.ts';
import { useTrain } from './store.ts';
import { TrainingFacts } from './TrainingFacts.tsx';
import { text } from './text.ts';

/** The models beside each other, which of them to choose first, and what they were made of. */
export function TrainingReport({ training }: { readonly training: Training }) {
  const words = useText(text);
  const format = useFormat();
  const wanted = useTrain((train) => train.tab);
  const variant = useTrain((train) => train.variant);
  const tab = tabToShow(wanted, training.models);
  const shown = tab === null ? undefined : modelOfTab(tab, variant, training.models);
  return (
    <>
      {training.refused !== null && <NoRuleFit refused={training.refused} />}
      <ModelsOverview training={training} shown={shown} />
      <Comparison training={training} />
      {tab !== null && shown !== undefined && <ModelTabs training={training} tab={tab} model={shown} />}
      <p className="sub">
        {words.hitsNote(
          format.count(training.unlawful),
          format.count(training.known),
          format.percent(training.unlawful / training.known),
        )}
      </p>
      <TrainingFacts training={training} />
    </>
  );
}

function NoRuleFit({ refused }: { readonly refused: NonNullable<Training['refused']> }) {
  const words = useText(text);
  const format = useFormat();
  return (
    <Alert kind="warning" title={words.refusedTitle}>
      <p>
        {words.refusedWhy(
          words.outcomeNames[refused.outcome],
          format.count(refused.count),
          format.count(refused.needed),
        )}
      </p>
      <p>{words.refusedRest}</p>
    </Alert>
  );
}
