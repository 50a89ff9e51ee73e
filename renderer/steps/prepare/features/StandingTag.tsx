import type { FeatureState } from '../../../../shared/contract/prepare.ts';
import type { MarkKind } from '../../../components/Mark.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { type FeatureStanding, standingOf } from './feature-view.ts';
import { text } from './text.ts';

const marks: Readonly<Partial<Record<FeatureStanding, MarkKind>>> = {
  used: 'ok',
  proxyUsed: 'attention',
  leakUsed: 'attention',
  leak: 'attention',
  open: 'todo',
};
const tones = {
  used: 'plain',
  proxyUsed: 'attention',
  leakUsed: 'attention',
  leak: 'attention',
  open: 'plain',
  off: 'quiet',
  proxyOff: 'quiet',
} as const satisfies Record<FeatureStanding, string>;

/** How a feature stands, in a word and a mark. */
export function StandingTag({ feature }: { readonly feature: FeatureState }) {
  const words = useText(text);
  const standing = standingOf(feature);
  return (
    <Tag tone={tones[standing]} mark={marks[standing]}>
      {words.standings[standing]}
    </Tag>
  );
}
