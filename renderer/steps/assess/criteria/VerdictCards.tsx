import type { CriterionVerdict } from '../../../../shared/contract/assess-criteria.ts';
import { Mark, type MarkKind } from '../../../components/Mark.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { foundWords, thresholdWords } from './figures.ts';
import { measureNames } from './measure-words.ts';
import { text } from './text.ts';

/** No red: that a model fails a requirement is a finding, not a fault. */
const marks: Readonly<Record<CriterionVerdict['verdict'], MarkKind>> = {
  met: 'ok',
  'not-met': 'attention',
  undecided: 'undecided',
  'too-few': 'todo',
  'not-measured': 'todo',
};

/** Per requirement whether the model meets it, with what was found and on how much. */
export function VerdictCards({ verdicts }: { readonly verdicts: readonly CriterionVerdict[] }) {
  return (
    <div className="grid grid-2 stretch">
      {verdicts.map((verdict) => (
        <VerdictOfCriterion key={verdict.measure} {...verdict} />
      ))}
    </div>
  );
}

function VerdictOfCriterion({ measure, threshold, minimumN, found, n, verdict }: CriterionVerdict) {
  const words = useText(text);
  const names = useText(measureNames);
  const format = useFormat();
  const isOutcome = verdict === 'met' || verdict === 'not-met';
  return (
    <article className={isOutcome ? 'verdict' : 'verdict verdict-undecided'}>
      <div className="verdict-head">
        <Mark kind={marks[verdict]} size={22} />
        <h3 className="utrecht-heading-3">{names[measure]}</h3>
        <Tag>{words.verdicts[verdict]}</Tag>
      </div>
      <div className="verdict-body">
        <p>
          {words.required}: {words.atLeast(thresholdWords(measure, threshold, words, format))}
        </p>
        {found !== null && (
          <p>
            {words.found}: <span className="strong">{foundWords(measure, found, words, format)}</span>
          </p>
        )}
        <p>{words.verdictWhy[verdict]}</p>
      </div>
      <p className="verdict-foot">{words.foot(words.unit[measure](format.count(n)), format.count(minimumN))}</p>
    </article>
  );
}
