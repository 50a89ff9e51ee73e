import type { ReactNode } from 'react';
import type { AppError } from '../../../../shared/errors.ts';
import { Tag } from '../../../components/Tag.tsx';
import { useErrorWords } from '../../../i18n/errors.ts';
import { useText } from '../../../i18n/use-text.ts';
import { FormProblem } from './FormProblem.tsx';
import { reachText } from './reach-text.ts';
import type { ReachState } from './reach-view.ts';

interface ReachFrameProps {
  readonly id: string;
  readonly title: string;
  readonly state: ReachState;
  /** Whether there are counts to show. */
  readonly isFilled: boolean;
  /** Why the draft as it is filled in now cannot be counted, or null. */
  readonly error: AppError | null;
  readonly children: ReactNode;
}

/** The counts under a form, and what they stand for: the kept draft, or the one that is being drawn up. */
export function ReachFrame({ id, title, state, isFilled, error, children }: ReachFrameProps) {
  const words = useText(reachText);
  const isCounted = state === 'kept' || state === 'live';
  return (
    <section className="stack train-reach" aria-labelledby={id}>
      <div className="row">
        <h3 className="utrecht-heading-3" id={id}>
          {title}
        </h3>
        <span role="status">
          {isCounted ? (
            <Tag tone={state === 'kept' ? 'quiet' : 'info'} mark={state === 'kept' ? 'ok' : 'info'}>
              {words[state]}
            </Tag>
          ) : (
            <span className="sub">{words[state === 'waiting' && isFilled ? 'stale' : state]}</span>
          )}
        </span>
      </div>
      {error !== null && <Refusal error={error} />}
      {children}
    </section>
  );
}

function Refusal({ error }: { readonly error: AppError }) {
  return <FormProblem>{useErrorWords(error).what}</FormProblem>;
}
