import type { ModelKind } from '../../../shared/contract/train.ts';
import { useAsk } from '../../app/use-ask.ts';
import { Notice } from '../../components/Alert.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { text } from './text.ts';

/** On which dossiers a model was measured, and where something is said of all dossiers. */
export function MeasuredNotice({ model }: { readonly model: ModelKind | null }) {
  return model === null ? <Told random={null} /> : <OfModel model={model} />;
}

function OfModel({ model }: { readonly model: ModelKind }) {
  const { value } = useAsk('assess.recalibration', { model });
  return <Told random={value?.random ?? null} />;
}

interface ToldProps {
  /** Investigations drawn by lot with a known outcome, or null without any. */
  readonly random: { readonly hits: number; readonly n: number } | null;
}

function Told({ random }: ToldProps) {
  const words = useText(text);
  const format = useFormat();
  return (
    <Notice>
      <span className="strong">{words.notice}</span>{' '}
      {random === null ? words.noticeMore : words.noticeRandom(format.outOf(random.hits, random.n))}
    </Notice>
  );
}
