import type { InspectedColumn } from '../../../shared/contract/intake.ts';
import type { ColumnQuestion } from '../../../shared/domain/columns.ts';
import { Alert } from '../../components/Alert.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { setAnswer, setRole } from './actions.ts';
import { columnWords } from './column-words.ts';
import type { ColumnAnswer } from './decisions.ts';
import { askedQuestions } from './open-items.ts';
import { partIds } from './part-ids.ts';
import { useIntake } from './store.ts';
import { type IntakeWords, text } from './text.ts';

/** What may be answered to each kind of question. */
const answersTo = {
  DATE_ORDER: ['dmy', 'mdy'],
  DATE_SERIAL: ['serial1900', 'serial1904', 'asRead'],
  DECIMAL_STYLE: ['comma', 'point'],
  MIXED_KINDS: ['asRead'],
} as const satisfies Record<ColumnQuestion, readonly ColumnAnswer[]>;

/** What the data do not say. Answered questions stay, so that an answer can be changed. */
export function Questions() {
  const words = useText(text);
  const { inspection, decisions } = useIntake();
  if (inspection === null) return null;
  const asked = askedQuestions(inspection, decisions);
  if (asked.length === 0) return null;
  const isOpen = asked.some(({ column, question }) => decisions.answers[column.profile.name]?.[question] === undefined);
  return (
    <div id={partIds.questions} tabIndex={-1}>
      <Alert kind={isOpen ? 'warning' : 'info'} title={words.questions(asked.length)}>
        <ul className="plain stack">
          {asked.map(({ column, question }) => (
            <Question key={`${column.profile.name} ${question}`} column={column} question={question} />
          ))}
        </ul>
      </Alert>
    </div>
  );
}

interface QuestionProps {
  readonly column: InspectedColumn;
  readonly question: ColumnQuestion;
}

function Question({ column, question }: QuestionProps) {
  const words = useText(text);
  const { kinds } = useText(columnWords);
  const format = useFormat();
  const { name, nonEmpty, unreadable, kind } = column.profile;
  const answer = useIntake(({ decisions }) => decisions.answers[name]?.[question] ?? null);
  const cells = format.count(nonEmpty);
  const said =
    question === 'MIXED_KINDS'
      ? words.questionWords.MIXED_KINDS(name, format.count(unreadable), kinds[kind])
      : words.questionWords[question](name, cells);
  return (
    <li className="stack stack-tight">
      <p>{said}</p>
      <span className="row">
        <Segmented<ColumnAnswer | ''>
          label={words.answersTo(name)}
          options={answersTo[question].map((value) => ({ value, label: answerWords(question, value, words) }))}
          value={answer ?? ''}
          onChange={(value) => {
            if (value !== '') setAnswer(name, question, value);
          }}
        />
        <LinkButton onPress={() => setRole(name, 'refuse')} label={`${words.leaveOut}: ${name}`}>
          {words.leaveOut}
        </LinkButton>
      </span>
    </li>
  );
}

function answerWords(question: ColumnQuestion, answer: ColumnAnswer, { answers }: IntakeWords): string {
  return question === 'MIXED_KINDS' ? answers.accept : answers[answer];
}
