import { useEffect, useState } from 'react';
import type { Choice, RankedDossier, RankPreview } from '../../../shared/contract/rank.ts';
import type { AppError } from '../../../shared/errors.ts';
import { ask, toAppError } from '../../app/bridge.ts';
import { useSettled } from '../../app/use-settled.ts';
import { LIST_PAGE, type ListFilter } from './list.ts';

interface Answered {
  /** Text of the choice and filter that this answers. */
  readonly key: string;
  readonly choice: Choice;
  readonly filter: ListFilter;
  readonly preview: RankPreview;
}

interface Refused {
  readonly key: string;
  readonly error: AppError;
}

export interface Previewed {
  /** The last preview there was; it stays on screen while a number is being typed. */
  readonly shown: Answered | null;
  /** Why the engine refuses the present choice, or null. */
  readonly error: AppError | null;
  /** Whether `shown` answers the present choice. */
  readonly fresh: boolean;
}

/** The list as it would be drawn, renewed when the choice has stood still for a moment. */
export function usePreview(choice: Choice | null, filter: ListFilter): Previewed {
  const [shown, setShown] = useState<Answered | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const key = choice === null ? null : JSON.stringify([choice, filter]);
  const settled = useSettled(key);

  useEffect(() => {
    if (settled === null) return;
    let current = true;
    const [asked, part] = JSON.parse(settled) as [Choice, ListFilter];
    ask('rank.preview', { ...asked, filter: part, offset: 0, limit: LIST_PAGE }).then(
      (preview) => {
        if (current && preview !== null) setShown({ key: settled, choice: asked, filter: part, preview });
      },
      (thrown: unknown) => {
        if (current) setRefused({ key: settled, error: toAppError(thrown) });
      },
    );
    return () => {
      current = false;
    };
  }, [settled]);

  return {
    shown,
    error: refused !== null && refused.key === key ? refused.error : null,
    fresh: shown !== null && shown.key === key,
  };
}

/** Rows of the shown preview: the first page is there already, the others are asked for. */
export async function previewRows(
  { choice, filter, preview }: Answered,
  offset: number,
  limit: number,
): Promise<readonly RankedDossier[]> {
  if (offset === 0) return preview.rows;
  const page = await ask('rank.preview', { ...choice, filter, offset, limit });
  return page?.rows ?? [];
}
