import { useState } from 'react';
import type { RuleDraft, RuleOptions } from '../../../../shared/contract/draft.ts';
import { ask } from '../../../app/bridge.ts';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { useAction } from '../../../app/use-action.ts';
import { useAsk } from '../../../app/use-ask.ts';
import { Alert } from '../../../components/Alert.tsx';
import { Button } from '../../../components/Button.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useLanguage, useText } from '../../../i18n/use-text.ts';
import { isSame } from '../fields/same.ts';
import { draftsChanged, setUnsaved, useTrain } from '../store.ts';
import { ForbiddenPairs } from './ForbiddenPairs.tsx';
import { RuleChoices } from './RuleChoices.tsx';
import { RuleFeatures } from './RuleFeatures.tsx';
import { absentFeatures, canSave, changedChoices } from './rule-form.ts';
import { text } from './text.ts';

/** How RuleFit looks for rules. */
export function RulesPanel() {
  const words = useText(text);
  const { value, error } = useAsk('draft.rules', {});
  const [kept, setKept] = useState<RuleDraft | null>(null);
  const draft = kept ?? value;
  return (
    <>
      <p>{words.why}</p>
      {error !== null && <ErrorPanel error={error} />}
      {draft !== null && <RuleForm draft={draft} onKept={setKept} />}
    </>
  );
}

interface RuleFormProps {
  readonly draft: RuleDraft;
  readonly onKept: (draft: RuleDraft) => void;
}

function RuleForm({ draft, onKept }: RuleFormProps) {
  const words = useText(text);
  const language = useLanguage();
  const unsaved = useTrain((train) => train.unsaved.rules);
  const [saved, setSaved] = useState(false);
  const { error, run } = useAction();
  const options = unsaved ?? draft.options;
  const absent = absentFeatures(options, draft.features);
  const labelOf = (name: string) => draft.features.find((feature) => feature.name === name)?.label[language] ?? name;

  const change = (next: RuleOptions) => {
    setSaved(false);
    setUnsaved({ rules: isSame(next, draft.options) ? null : next });
  };
  const save = () =>
    run(async () => {
      // What equals the usual settings is not kept as a choice: it follows the data.
      const kept = changedChoices(options, draft.defaults) === 0 ? null : options;
      onKept(await ask('draft.setRules', { options: kept }));
      setUnsaved({ rules: null });
      setSaved(true);
      await draftsChanged();
    });
  return (
    <>
      {absent.length > 0 && (
        <Alert kind="info">
          <p>{words.absent(absent.join(', '))}</p>
        </Alert>
      )}
      <RuleChoices options={options} onChange={change} />
      <RuleFeatures options={options} features={draft.features} onChange={change} />
      <ForbiddenPairs options={options} features={draft.features} labelOf={labelOf} onChange={change} />
      {error !== null && <ErrorPanel error={error} />}
      <div className="row train-save">
        <RoleButton needs="work" onPress={() => void save()} disabled={unsaved === null || !canSave(options)}>
          {words.save}
        </RoleButton>
        <Button kind="subtle" onPress={() => change(draft.options)} disabled={unsaved === null}>
          {words.discard}
        </Button>
        <Button
          kind="subtle"
          onPress={() => change(draft.defaults)}
          disabled={changedChoices(options, draft.defaults) === 0}
        >
          {words.usual}
        </Button>
        <span role="status">{!canSave(options) ? words.cannotSave : saved && words.saved}</span>
      </div>
    </>
  );
}
