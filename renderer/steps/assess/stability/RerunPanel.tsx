import type { Rerun } from '../../../../shared/contract/assess-stability.ts';
import { runJob, useJob } from '../../../app/jobs.ts';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { useAction } from '../../../app/use-action.ts';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { Facts } from '../../../components/Facts.tsx';
import { JobPanel } from '../../../components/JobPanel.tsx';
import { Mark } from '../../../components/Mark.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { text } from './text.ts';

interface RerunPanelProps {
  readonly rerun: Rerun | null;
  readonly onDone: () => void;
}

/** The proof that the same data and seed give the same models and estimates. */
export function RerunPanel({ rerun, onDone }: RerunPanelProps) {
  const words = useText(text);
  const isRunning = useJob('assess.rerun')?.status === 'running';
  const { busy, error, run } = useAction();
  const start = () =>
    void run(async () => {
      await runJob('assess.rerun', {});
      onDone();
    });
  return (
    <>
      <section className="panel stack">
        <h2 className="utrecht-heading-2">{words.rerunTitle}</h2>
        <p>{words.rerunWhy}</p>
        {rerun === null ? <p className="sub">{words.rerunNever}</p> : <Compared rerun={rerun} />}
        <div className="row">
          <RoleButton needs="work" onPress={start} disabled={busy || isRunning}>
            {rerun === null ? words.rerun : words.rerunAgain}
          </RoleButton>
        </div>
      </section>
      {error !== null && <ErrorPanel error={error} />}
      <JobPanel name="assess.rerun" title={words.rerunning} phases={words.phases} />
    </>
  );
}

function Compared({ rerun }: { readonly rerun: Rerun }) {
  const words = useText(text);
  const format = useFormat();
  return (
    <>
      <h3 className="utrecht-heading-3 row row-tight">
        <Mark kind={rerun.identical ? 'ok' : 'error'} size={20} />
        {rerun.identical ? words.identicalTitle : words.differentTitle}
      </h3>
      <p>{rerun.identical ? words.identical : words.different}</p>
      <Facts
        rows={[
          { term: words.present, value: <span className="code">{rerun.present}</span> },
          { term: words.again, value: <span className="code">{rerun.again}</span> },
        ]}
      />
      <p className="sub">{words.rerunBy(rerun.by, format.dateTime(rerun.at))}</p>
    </>
  );
}
