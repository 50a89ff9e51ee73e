import type { PrepareState } from '../../../../shared/contract/prepare.ts';
import { useApp } from '../../../app/store.ts';
import { useAsk } from '../../../app/use-ask.ts';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { IdleFeatures } from './IdleFeatures.tsx';
import { RequestList } from './RequestList.tsx';
import { text } from './text.ts';

/** After a training: what did nothing, and what need not be asked for in the next quarter. Shows nothing before one. */
export function MinimisePanel({ present }: { readonly present: PrepareState }) {
  const trainedAt = useApp(({ progress }) => progress?.training?.at ?? null);
  return trainedAt === null ? null : <Minimise present={present} trainedAt={trainedAt} />;
}

interface MinimiseProps {
  readonly present: PrepareState;
  readonly trainedAt: string;
}

function Minimise({ present, trainedAt }: MinimiseProps) {
  const words = useText(text);
  const { features, quarters, made } = present;
  const used = features.filter((feature) => feature.used).map(({ name }) => name);
  const after = JSON.stringify([trainedAt, made?.at, used]);
  const idle = useAsk('prepare.idle', {}, after);
  const request = useAsk('prepare.request', {}, after);
  const error = idle.error ?? request.error;
  if (error !== null) return <ErrorPanel error={error} />;
  if (idle.value == null || request.value === null) return null;
  return (
    <section className="panel stack" aria-label={words.title}>
      <h2 className="utrecht-heading-2">{words.title}</h2>
      <p>{words.why}</p>
      <IdleFeatures idle={idle.value} features={features} />
      <RequestList lines={request.value} features={features} newest={quarters.at(-1)?.quarter ?? ''} />
    </section>
  );
}
