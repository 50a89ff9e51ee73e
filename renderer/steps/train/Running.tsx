import type { trainPhases } from '../../../shared/contract/train.ts';
import { useJob } from '../../app/jobs.ts';
import { JobPanel } from '../../components/JobPanel.tsx';
import { Mark } from '../../components/Mark.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

type Phase = Exclude<(typeof trainPhases)[number], 'assess'>;
const phases = ['read', 'fit', 'folds', 'repeats', 'save'] as const satisfies readonly Phase[];

interface RunningProps {
  /** With a hold-out there is no cross-validation, so that phase does not come. */
  readonly holdOut: boolean;
  readonly hasPrevious: boolean;
}

/** How far the training is, phase by phase, and a way to stop. Shows itself only while a training runs. */
export function Running({ holdOut, hasPrevious }: RunningProps) {
  const words = useText(text);
  const format = useFormat();
  const job = useJob('train.start');
  const coming = phases.filter((phase) => phase !== 'folds' || !holdOut);
  const present = (coming as readonly string[]).indexOf(job?.phase ?? '');
  return (
    <>
      <JobPanel name="train.start" title={words.running} phases={words.phases} />
      {job?.status === 'running' && (
        <div className="panel stack">
          <ol className="plain row train-phases">
            {coming.map((phase, index) => {
              const state = index < present ? 'ok' : index === present ? 'now' : 'todo';
              return (
                <li key={phase} className="row row-tight" aria-current={state === 'now' ? 'step' : undefined}>
                  <Mark kind={state} size={17} />
                  <span>
                    {words.phases[phase]}{' '}
                    <span className="sub">
                      {state === 'now' && job.total > 1 ? format.outOf(job.done, job.total) : words.phaseStates[state]}
                    </span>
                  </span>
                </li>
              );
            })}
          </ol>
          <p className="sub">
            {words.runningNote} {hasPrevious && words.previous}
          </p>
        </div>
      )}
    </>
  );
}
