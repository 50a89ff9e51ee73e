import type { QuarterQuestion } from '../../../../shared/domain/column-questions.ts';
import { Alert } from '../../../components/Alert.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import type { Formats } from '../../../i18n/format.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { setAnswer } from './actions.ts';
import { type DecideWords, decideText } from './decide-text.ts';
import type { QuarterAnswer } from './mapping.ts';
import { partIds } from './part-ids.ts';
import { type AskedQuestion, askedQuestions } from './questions.ts';
import { useQuarter } from './store.ts';

/** What may be answered to each kind of question. */
const answersTo = {
  DATE_ORDER: ['dmy', 'mdy'],
  DATE_SERIAL: ['serial1900', 'serial1904'],
  DECIMAL_STYLE: ['comma', 'point'],
} as const satisfies Record<QuarterQuestion, readonly QuarterAnswer[]>;

/** What the data do not say. Answered questions stay, so that an answer can be changed. */
export function QuarterQuestions() {
  const words = useText(decideText);
  const { inspection, mapping } = useQuarter();
  if (inspection === null) return null;
  const asked = askedQuestions(inspection, mapping);
  if (asked.length === 0) return null;
  const isOpen = asked.some(({ answer }) => answer === null);
  return (
    <div id={partIds.questions} tabIndex={-1}>
      <Alert kind={isOpen ? 'warning' : 'info'} title={words.questions(asked.length)}>
        <ul className="plain stack">
          {asked.map((question) => (
            <Question key={`${question.part} ${question.question}`} asked={question} />
          ))}
        </ul>
      </Alert>
    </div>
  );
}

function Question({ asked }: { readonly asked: AskedQuestion }) {
  const words = useText(decideText);
  const format = useFormat();
  return (
    <li className="stack stack-tight">
      <p>{questionWords(asked, words, format)}</p>
      <span className="row">
        <Segmented<QuarterAnswer | ''>
          label={words.answersTo(asked.part)}
          options={answersTo[asked.question].map((value) => ({
            value,
            label: answerWords(value, asked, words, format),
          }))}
          value={asked.answer ?? ''}
          onChange={(value) => {
            if (value !== '') setAnswer(asked, value);
          }}
        />
        <span className="sub">{words.inColumns(asked.columns.join(', '))}</span>
      </span>
    </li>
  );
}

function questionWords({ part, question, cells, example }: AskedQuestion, words: DecideWords, format: Formats): string {
  const count = format.count(cells);
  if (question === 'DATE_SERIAL') return words.dateSerial(part, count);
  if (question === 'DECIMAL_STYLE') return words.decimalStyle(part, count);
  const said =
    example === null
      ? []
      : [words.dateOrderExample(example.written, format.date(example.dmy), format.date(example.mdy))];
  return [words.dateOrder(part, count), ...said, words.dateOrderWhy].join(' ');
}

/** An answer about dates says which day the example becomes. */
function answerWords(answer: QuarterAnswer, { example }: AskedQuestion, words: DecideWords, format: Formats): string {
  const said = words.answers[answer];
  if (example === null || (answer !== 'dmy' && answer !== 'mdy')) return said;
  return words.dayAnswer(said, format.date(example[answer]));
}
