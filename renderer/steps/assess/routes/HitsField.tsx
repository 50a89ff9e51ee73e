import { RadioGroup } from '../../../components/RadioGroup.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { type PercentageQuestion, readCount, readPercentage, type TypedProfile } from './profile-form.ts';
import { profileText } from './profile-text.ts';

interface HitsFieldProps {
  readonly typed: TypedProfile;
  readonly question: PercentageQuestion | null;
  /** Whether somebody tried to add the profile. */
  readonly tried: boolean;
  readonly onChange: (change: Partial<TypedProfile>) => void;
}

/** The hits as a count, or as a percentage that is turned into one. */
export function HitsField(props: HitsFieldProps) {
  return props.typed.way === 'count' ? <CountField {...props} /> : <PercentageField {...props} />;
}

function CountField({ typed, onChange }: HitsFieldProps) {
  const words = useText(profileText);
  const format = useFormat();
  const language = useLanguage();
  const hits = readCount(typed.hits, 0, language) ?? 0;
  const n = readCount(typed.n, 1, language) ?? Number.NaN;
  const error = Number.isNaN(hits) ? words.hitsNumber : hits > n ? words.hitsAbove(format.count(n)) : null;
  return (
    <TextField
      label={words.hitsLabel}
      inputMode="numeric"
      maxLength={9}
      value={typed.hits}
      missing={words.hitsMissing}
      error={error}
      onChange={(value) => onChange({ hits: value })}
    />
  );
}

function PercentageField({ typed, question, tried, onChange }: HitsFieldProps) {
  const words = useText(profileText);
  const language = useLanguage();
  return (
    <>
      <TextField
        label={words.percentage}
        hint={words.percentageHint}
        inputMode="decimal"
        maxLength={12}
        value={typed.percentage}
        missing={words.percentageMissing}
        error={readPercentage(typed.percentage, language) === null ? words.percentageNumber : null}
        onChange={(percentage) => onChange({ percentage, picked: null })}
      />
      <div aria-live="polite">
        {question !== null && <Question typed={typed} question={question} tried={tried} onChange={onChange} />}
      </div>
    </>
  );
}

type QuestionProps = HitsFieldProps & { readonly question: PercentageQuestion };

/** Which count the percentage stands for: said where there is one, asked where there are several or none. */
function Question({ typed, question, tried, onChange }: QuestionProps) {
  const words = useText(profileText);
  const format = useFormat();
  const language = useLanguage();
  const n = readCount(typed.n, 1, language) ?? 1;
  const percentage = typed.percentage.trim().replace(/\s*%$/, '');
  if (question.kind === 'one') return <p>{words.is(percentage, format.count(n), format.count(question.hits))}</p>;
  if (question.kind === 'too-many') {
    const { low, high } = question;
    return <p>{words.tooMany(percentage, format.count(n), format.count(low), format.count(high))}</p>;
  }
  const asked = question.kind === 'none' ? words.notWhole : words.several;
  return (
    <>
      <RadioGroup
        label={asked(percentage, format.count(n))}
        inline
        options={question.candidates.map((hits) => ({
          value: String(hits),
          label: words.candidate(format.count(hits), format.percent(hits / n)),
        }))}
        value={typed.picked === null ? null : String(typed.picked)}
        onChange={(value) => onChange({ picked: Number(value) })}
      />
      {tried && typed.picked === null && <p className="field-error">{words.choose}</p>}
    </>
  );
}
