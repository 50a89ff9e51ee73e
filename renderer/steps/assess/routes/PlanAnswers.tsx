import type { Plan } from '../../../../shared/contract/assess-routes.ts';
import { Mark } from '../../../components/Mark.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { answerWords, planConclusion } from './plan-view.ts';
import { plannerText } from './planner-text.ts';

/** The four questions, each with what it takes, and what this municipality can and cannot show. */
export function PlanAnswers({ plan: { comparisons, answers, smallestDifference } }: { readonly plan: Plan }) {
  const words = useText(plannerText);
  const format = useFormat();
  return (
    <>
      <p className="strong">{planConclusion(answers, words, format)}</p>
      <ul className="plain stack">
        {answers.map((answer) => (
          <li key={answer.question} className="planner-answer">
            <Mark kind={answer.possible ? 'ok' : 'undecided'} size={20} />
            <div>
              <p className="strong">{words.questions[answer.question]}</p>
              <p>{answerWords(answer, words, format)}</p>
            </div>
          </li>
        ))}
      </ul>
      {comparisons > 1 && <p>{words.together(format.count(comparisons))}</p>}
      <p>
        {smallestDifference === null
          ? words.noYearDifference
          : words.yearDifference(format.number(100 * smallestDifference, 1))}
      </p>
    </>
  );
}
