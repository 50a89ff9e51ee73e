import type { TrainedModel, Training } from '../../../../shared/contract/train.ts';
import { Tabs } from '../../../components/Tabs.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { useTrain } from '../store.ts';
import { ModelPanel } from './ModelPanel.tsx';
import { type ModelTab, tabsWith } from './model-tabs.ts';
import { text } from './text.ts';

interface ModelTabsProps {
  readonly training: Training;
  readonly tab: ModelTab;
  readonly model: TrainedModel;
}

/** The switch over the models that were made, with all that the chosen one consists of. */
export function ModelTabs({ training, tab, model }: ModelTabsProps) {
  const words = useText(text);
  return (
    <Tabs
      label={words.tabs}
      tabs={tabsWith(training.models).map((id) => ({ id, label: words.tab[id] }))}
      current={tab}
      onChange={(chosen) => useTrain.setState({ tab: chosen })}
    >
      <ModelPanel key={model.kind} training={training} tab={tab} model={model} />
    </Tabs>
  );
}
