import { useState } from 'react';
import type { InspectedColumn } from '../../../shared/contract/intake.ts';
import type { ColumnQuestion } from '../../../shared/domain/columns.ts';
import { Alert } from '../../components/Alert.tsx';
import { Button } from '../../components/Button.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Segmented } from '../../components/Segmented.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { setAnswer, setRole } from './actions.ts';
import { columnWords } from './column-words.ts';
import type { ColumnAnswer } from './decisions.ts';
import { askedQuestions, openQuestions } from './open-items.ts';
import { partIds } from './part-ids.ts';
import { useIntake } from './store.ts';
import { text } from './text.ts';

/** What may be answered to each kind of question. */
const answersTo = {
  DATE_ORDER: ['dmy', 'mdy'],
  DATE_SERIAL: ['serial1900', 'serial1904'],
  DECIMAL_STYLE: ['comma', 'point'],
  MIXED_KINDS: ['asRead'],
} as const satisfies Record<ColumnQuestion, readonly ColumnAnswer[]>;

const shownAtFirst = 8;

/** What the data do not say. Answered questions stay, so that an answer can be changed. */
export function Questions() {
  const words = useText(text);
  const format = useFormat();
  const { inspection, decisions } = useIntake();
  const [all, setAll] = useState(false);
  if (inspection === null) return null;
  const asked = askedQuestions(inspection, decisions);
  if (asked.length === 0) return null;
  const open = openQuestions({ inspection, decisions });
  const mixed = open.filter(({ question }) => question === 'MIXED_KINDS').map(({ column }) => column.profile.name);
  const left = asked.length - shownAtFirst;
  return (
    <div id={partIds.questions} tabIndex={-1}>
      <Alert kind={open.length > 0 ? 'warning' : 'info'} title={words.questions(asked.length)}>
        <ul className="plain stack">
          {(all ? asked : asked.slice(0, shownAtFirst)).map(({ column, question }) => (
            <Question key={`${column.profile.name} ${question}`} column={column} question={question} />
          ))}
        </ul>
        {(mixed.length > 1 || (left > 0 && !all)) && (
          <span className="row">
            {left > 0 && !all && (
              <Button onPress={() => setAll(true)}>{words.moreQuestions(format.count(left))}</Button>
            )}
            {mixed.length > 1 && (
              <Button onPress={() => setAnswer(mixed, 'MIXED_KINDS', 'asRead')}>
                {words.acceptAll(format.count(mixed.length))}
              </Button>
            )}
          </span>
        )}
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
  const said =
    question === 'MIXED_KINDS'
      ? words.questionWords.MIXED_KINDS(name, format.count(unreadable), kinds[kind])
      : words.questionWords[question](name, format.count(nonEmpty));
  return (
    <li className="stack stack-tight">
      <p>{said}</p>
      <span className="row">
        <Segmented<ColumnAnswer | ''>
          label={words.answersTo(name)}
          options={answersTo[question].map((value) => ({ value, label: words.answers[value] }))}
          value={answer ?? ''}
          onChange={(value) => {
            if (value !== '') setAnswer([name], question, value);
          }}
        />
        <LinkButton onPress={() => setRole(name, 'refuse')} label={`${words.leaveOut}: ${name}`}>
          {words.leaveOut}
        </LinkButton>
      </span>
    </li>
  );
}
