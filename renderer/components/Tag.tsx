import type { ReactNode } from 'react';
import { Mark, type MarkKind } from './Mark.tsx';

interface TagProps {
  readonly children: ReactNode;
  readonly tone?: 'plain' | 'info' | 'attention' | 'error' | 'quiet';
  readonly mark?: MarkKind | undefined;
}

/** A short word in a frame. The tone repeats what the word already says. */
export function Tag({ children, tone = 'plain', mark }: TagProps) {
  return (
    <span className={tone === 'plain' ? 'tag' : `tag tag-${tone}`}>
      {mark !== undefined && <Mark kind={mark} size={15} />}
      {children}
    </span>
  );
}
