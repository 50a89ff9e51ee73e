import type { ReactNode } from 'react';
import type { Verdict } from '../../shared/contract/train.ts';
import { useText } from '../i18n/use-text.ts';
import { Mark } from './Mark.tsx';
import { Tag } from './Tag.tsx';
import { text } from './text.ts';

/** One of the three verdicts as a tag, with its own shape and word. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const words = useText(text);
  return <Tag mark={verdict}>{words.verdicts[verdict]}</Tag>;
}

interface VerdictCardProps {
  readonly verdict: Verdict;
  /** Heading; without it the verdict's own words. */
  readonly title?: string;
  readonly children: ReactNode;
  /** How it was tested: test, margin, n. */
  readonly foot?: ReactNode;
}

/** A verdict with its figures. Undecided has a broken frame: it is no outcome. */
export function VerdictCard({ verdict, title, children, foot }: VerdictCardProps) {
  const words = useText(text);
  return (
    <article className={verdict === 'undecided' ? 'verdict verdict-undecided' : 'verdict'}>
      <div className="verdict-head">
        <Mark kind={verdict} size={22} />
        <h3 className="utrecht-heading-3">{title ?? words.verdictTitles[verdict]}</h3>
      </div>
      <div className="verdict-body">{children}</div>
      {foot !== undefined && <p className="verdict-foot">{foot}</p>}
    </article>
  );
}
