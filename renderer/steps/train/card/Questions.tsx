import { useContext, useState } from 'react';
import type { DraftFeature, ExpertCard } from '../../../../shared/contract/draft.ts';
import { Button } from '../../../components/Button.tsx';
import { SaveTried } from '../../../components/use-touched.ts';
import { useLanguage, useText } from '../../../i18n/use-text.ts';
import { FeatureSelect } from '../fields/FeatureSelect.tsx';
import { FormProblem } from '../fields/FormProblem.tsx';
import { addQuestion, cardLimits } from './card-edit.ts';
import { QuestionEditor } from './QuestionEditor.tsx';
import { text } from './text.ts';

interface QuestionsProps {
  readonly card: ExpertCard;
  readonly features: readonly DraftFeature[];
  readonly onChange: (card: ExpertCard) => void;
}

/** The questions of the card, and a way to ask one more. Each feature is asked for once. */
export function Questions({ card, features, onChange }: QuestionsProps) {
  const words = useText(text);
  const language = useLanguage();
  const saveTried = useContext(SaveTried);
  const [wanted, setWanted] = useState('');
  const asked = new Set(card.questions.map(({ feature }) => feature));
  const open = features.filter(({ name }) => !asked.has(name));
  const feature = open.find(({ name }) => name === wanted);
  const add = () => {
    if (feature === undefined) return;
    onChange(addQuestion(card, feature, feature.label[language]));
    setWanted('');
  };
  return (
    <section className="stack" aria-labelledby="train-card-questions">
      <h3 className="utrecht-heading-3" id="train-card-questions">
        {words.questions}
      </h3>
      <p className="sub">{words.questionsWhy}</p>
      {card.questions.length === 0 &&
        (saveTried ? <FormProblem>{words.questionMissing}</FormProblem> : <p>{words.noQuestions}</p>)}
      {card.questions.map((question, index) => (
        <QuestionEditor
          key={question.feature}
          card={card}
          index={index}
          feature={features.find(({ name }) => name === question.feature)}
          onChange={onChange}
        />
      ))}
      {card.questions.length < cardLimits.questions && (
        <div className="row train-add">
          <FeatureSelect label={words.newQuestion} features={open} value={wanted} onChange={setWanted} />
          <Button onPress={add} disabled={feature === undefined}>
            {words.addQuestion}
          </Button>
        </div>
      )}
    </section>
  );
}
