import type { ModelTerm } from '../../../../shared/contract/train.ts';
import { useText } from '../../../i18n/use-text.ts';
import { ExpertCardTable } from './ExpertCardTable.tsx';
import { TermsTable } from './TermsTable.tsx';
import { text } from './text.ts';

interface CombinedTermsProps {
  readonly terms: readonly ModelTerm[];
  readonly repeats: number;
  readonly scale: number;
}

/** What the combination took from statistics and experts: terms that hold or not, and characteristics in classes. */
export function CombinedTerms({ terms, repeats, scale }: CombinedTermsProps) {
  const words = useText(text);
  const inClasses = terms.filter(({ kind }) => kind === 'classes');
  const others = terms.filter(({ kind }) => kind !== 'classes');
  return (
    <>
      {others.length > 0 && (
        <>
          <h3 className="utrecht-heading-3">{words.termsPart}</h3>
          <TermsTable terms={others} caption={words.termsPart} repeats={repeats} scale={scale} />
        </>
      )}
      {inClasses.length > 0 && (
        <>
          <h3 className="utrecht-heading-3">{words.classesPart}</h3>
          <ExpertCardTable terms={inClasses} scale={scale} inThresholds={false} />
        </>
      )}
    </>
  );
}
