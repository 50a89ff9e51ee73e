import type { ModelAssessment } from '../../../shared/contract/assess.ts';
import type { Estimate } from '../../../shared/contract/train.ts';
import { Alert } from '../../components/Alert.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';
import type { Warning } from './warnings.ts';

interface WarningsProps {
  readonly model: ModelAssessment;
  readonly warnings: readonly Warning[];
}

/** Warnings about a model, above all its figures. */
export function Warnings({ model, warnings }: WarningsProps) {
  const words = useText(text);
  const format = useFormat();
  const said: Readonly<Record<Warning, { title: string; say: (value: string, interval: string) => string }>> = {
    'no-terms': { title: words.noTermsTitle, say: () => words.noTerms },
    'no-better': { title: words.noBetterTitle, say: words.noBetter },
    worse: { title: words.worseTitle, say: words.worse },
    'too-sure': { title: words.tooSureTitle, say: words.tooSure },
    'too-cautious': { title: words.tooCautiousTitle, say: words.tooCautious },
  };
  const slope = model.calibrationLine?.slope;
  const about = (warning: Warning): Estimate =>
    (warning === 'too-sure' || warning === 'too-cautious') && slope !== undefined ? slope : model.auc;
  return warnings.map((warning) => {
    const { title, say } = said[warning];
    const estimate = about(warning);
    return (
      <Alert key={warning} kind="warning" title={title}>
        <p>{say(format.number(estimate.value, 2), format.range(estimate, 2))}</p>
      </Alert>
    );
  });
}
