import type { JobCall } from '../../shared/contract/index.ts';
import { cancelJob, useJob } from '../app/jobs.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { Button } from './Button.tsx';
import { ProgressBar } from './ProgressBar.tsx';
import { text } from './text.ts';

interface JobPanelProps {
  /** Name in the contract. The panel shows while a job of that name runs, wherever it was started. */
  readonly name: JobCall;
  /** What is being done, as a heading: "Modellen trainen". */
  readonly title: string;
  /** A word for each phase code of this job. */
  readonly phases: Readonly<Record<string, string>>;
  /** Words of the button, saying what is kept; null where stopping makes no sense. */
  readonly cancelLabel?: string | null;
}

/** Phase in words, share, rounded time left and a way to stop. Tells a screen reader when the job ends. */
export function JobPanel({ name, title, phases, cancelLabel }: JobPanelProps) {
  const words = useText(text);
  const format = useFormat();
  const job = useJob(name);
  const running = job?.status === 'running' ? job : null;
  const phase = running === null ? '' : (phases[running.phase] ?? running.phase);
  const counted = running !== null && running.total > 1 ? `: ${format.outOf(running.done, running.total)}` : '';
  const stop = cancelLabel === undefined ? words.stop : cancelLabel;
  return (
    <>
      <p className="visually-hidden" role="status">
        {job !== null && job.status !== 'running' && `${title}: ${words.jobEnds[job.status]}`}
      </p>
      {running !== null && (
        <section className="panel stack" aria-label={title}>
          <div className="row between">
            <h2 className="utrecht-heading-2">{title}</h2>
            <span>
              <span className="strong">
                {running.remainingSeconds === null
                  ? words.timeUnknown
                  : words.timeLeft(format.duration(running.remainingSeconds))}
              </span>{' '}
              <span className="sub">· {words.busySince(format.duration(running.elapsedSeconds))}</span>
            </span>
          </div>
          <ProgressBar fraction={running.fraction} label={title} />
          <div className="row between">
            <span>
              {phase}
              {counted} <span className="sub">· {format.percent(running.fraction, 0)}</span>
            </span>
            {stop !== null && <Button onPress={() => void cancelJob(running.job)}>{stop}</Button>}
          </div>
        </section>
      )}
    </>
  );
}
