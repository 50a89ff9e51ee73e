import { Tag } from '../../../components/Tag.tsx';
import { useText } from '../../../i18n/use-text.ts';
import type { Verdict } from './group-view.ts';
import { text } from './text.ts';

/** A verdict as a tag; too small is no verdict and has no mark. */
export function GroupVerdict({ verdict }: { readonly verdict: Verdict }) {
  const { verdicts } = useText(text);
  return verdict === 'too-small' ? (
    <Tag tone="quiet">{verdicts[verdict]}</Tag>
  ) : (
    <Tag mark={verdict}>{verdicts[verdict]}</Tag>
  );
}
