import { useContext } from 'react';
import type { DraftFeature, ExpertCard } from '../../../../shared/contract/draft.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { SaveTried } from '../../../components/use-touched.ts';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { ConditionEditor } from '../conditions/ConditionEditor.tsx';
import { FormProblem } from '../fields/FormProblem.tsx';
import { NumberField } from '../fields/NumberField.tsx';
import {
  addAnswer,
  cardLimits,
  changeQuestion,
  hasPoints,
  removeAnswer,
  removeQuestion,
  setCondition,
  setPoints,
} from './card-edit.ts';
import { text } from './text.ts';

interface QuestionEditorProps {
  readonly card: ExpertCard;
  /** Which of the questions. */
  readonly index: number;
  /** Undefined where this delivery does not have the feature that the question asks for. */
  readonly feature: DraftFeature | undefined;
  readonly onChange: (card: ExpertCard) => void;
}

/** One question: its words, and its answers with points per type. */
export function QuestionEditor({ card, index, feature, onChange }: QuestionEditorProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const saveTried = useContext(SaveTried);
  const question = card.questions[index];
  if (question === undefined) return null;
  const n = format.count(index + 1);
  return (
    <fieldset className="train-question stack">
      <legend className="legend">{words.question(n, feature?.label[language] ?? question.feature)}</legend>
      <TextField
        label={words.questionText}
        maxLength={500}
        value={question.text}
        onChange={(said) => onChange(changeQuestion(card, index, { text: said }))}
      />
      {question.answers.map((_, answer) => (
        <AnswerEditor
          // biome-ignore lint/suspicious/noArrayIndexKey: an answer is known by its place only
          key={answer}
          card={card}
          index={index}
          answer={answer}
          feature={feature}
          onChange={onChange}
        />
      ))}
      {question.answers.length === 0 && saveTried && <FormProblem>{words.noAnswers}</FormProblem>}
      <div className="row">
        {feature !== undefined && question.answers.length < cardLimits.answers && (
          <LinkButton onPress={() => onChange(addAnswer(card, index, feature))}>{words.addAnswer}</LinkButton>
        )}
        <LinkButton onPress={() => onChange(removeQuestion(card, index))}>{words.removeQuestion(n)}</LinkButton>
      </div>
    </fieldset>
  );
}

function AnswerEditor({ card, index, answer, feature, onChange }: QuestionEditorProps & { readonly answer: number }) {
  const words = useText(text);
  const format = useFormat();
  const one = card.questions[index]?.answers[answer];
  if (one === undefined) return null;
  const n = format.count(answer + 1);
  return (
    <fieldset className="train-answer">
      <legend className="legend">{words.answer(n)}</legend>
      <ConditionEditor
        condition={one.condition}
        feature={feature}
        onChange={(condition) => onChange(setCondition(card, index, answer, condition))}
      />
      <div className="stack stack-tight">
        {one.points.map((points, type) => (
          <NumberField
            // biome-ignore lint/suspicious/noArrayIndexKey: types are known by their place only
            key={type}
            label={words.points(card.types[type]?.label || words.unnamed(format.count(type + 1)))}
            value={points}
            missing={words.pointsWrong}
            error={hasPoints(points) ? null : words.pointsWrong}
            onChange={(value) => onChange(setPoints(card, [index, answer, type], value ?? Number.NaN))}
          />
        ))}
        <LinkButton onPress={() => onChange(removeAnswer(card, index, answer))}>{words.removeAnswer(n)}</LinkButton>
      </div>
    </fieldset>
  );
}
