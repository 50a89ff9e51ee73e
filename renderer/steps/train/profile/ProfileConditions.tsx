import { useContext, useState } from 'react';
import type { DraftFeature, SingleProfile } from '../../../../shared/contract/draft.ts';
import { Button } from '../../../components/Button.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { SaveTried } from '../../../components/use-touched.ts';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { ConditionEditor } from '../conditions/ConditionEditor.tsx';
import { FeatureSelect } from '../fields/FeatureSelect.tsx';
import { FormProblem } from '../fields/FormProblem.tsx';
import { addCondition, changeCondition, MOST_CONDITIONS, removeCondition } from './profile-edit.ts';
import { text } from './text.ts';

interface ProfileConditionsProps {
  readonly profile: SingleProfile;
  readonly features: readonly DraftFeature[];
  readonly onChange: (profile: SingleProfile) => void;
}

/** The conditions, which must all hold, each on another feature. */
export function ProfileConditions({ profile, features, onChange }: ProfileConditionsProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const saveTried = useContext(SaveTried);
  const [wanted, setWanted] = useState('');
  const used = new Set(profile.conditions.map(({ feature }) => feature));
  const open = features.filter(({ name }) => !used.has(name));
  const chosen = open.find(({ name }) => name === wanted);
  const add = () => {
    if (chosen !== undefined) onChange(addCondition(profile, chosen));
    setWanted('');
  };
  return (
    <section className="stack" aria-labelledby="train-profile-conditions">
      <h3 className="utrecht-heading-3" id="train-profile-conditions">
        {words.conditions}
      </h3>
      {profile.conditions.length === 0 &&
        (saveTried ? <FormProblem>{words.conditionMissing}</FormProblem> : <p>{words.noConditions}</p>)}
      {profile.conditions.map((condition, index) => {
        const feature = features.find(({ name }) => name === condition.feature);
        const n = format.count(index + 1);
        return (
          <fieldset key={condition.feature} className="train-question stack">
            <legend className="legend">{words.condition(n, feature?.label[language] ?? condition.feature)}</legend>
            <ConditionEditor
              condition={condition}
              feature={feature}
              onChange={(next) => onChange(changeCondition(profile, index, next))}
            />
            <LinkButton onPress={() => onChange(removeCondition(profile, index))}>
              {words.removeCondition(n)}
            </LinkButton>
          </fieldset>
        );
      })}
      {profile.conditions.length < MOST_CONDITIONS ? (
        <div className="row train-add">
          <FeatureSelect label={words.newCondition} features={open} value={wanted} onChange={setWanted} />
          <Button onPress={add} disabled={chosen === undefined}>
            {words.addCondition}
          </Button>
        </div>
      ) : (
        <p className="sub">{words.most(format.count(MOST_CONDITIONS))}</p>
      )}
    </section>
  );
}
