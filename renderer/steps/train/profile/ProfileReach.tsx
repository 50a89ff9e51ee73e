import type { FilledIn, ProfileDraft } from '../../../../shared/contract/draft.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { HitCount } from '../fields/HitCount.tsx';
import { ReachFrame } from '../fields/ReachFrame.tsx';
import type { ReachView } from '../fields/reach-view.ts';
import { text } from './text.ts';

interface ProfileReachProps {
  readonly view: ReachView<ProfileDraft>;
  /** Why the profile as it is filled in now cannot be counted, or null. */
  readonly error: AppError | null;
}

/** How many fall inside the profile and outside it, and how many of them were unlawful. */
export function ProfileReach({ view: { draft, state, isKept }, error }: ProfileReachProps) {
  const words = useText(text);
  const language = useLanguage();
  const { text: sentence, inside, outside } = draft;
  const isCounted = inside !== null && outside !== null;
  const title = isKept && isCounted ? words.result : words.liveResult;
  if (state === 'kept' && !isCounted) return null;
  return (
    <ReachFrame id="train-profile-reach" title={title} state={state} isFilled={isCounted} error={error}>
      {isCounted && (
        <>
          {sentence !== null && <p>{sentence[language]}</p>}
          <SidesTable caption={title} inside={inside} outside={outside} />
          <p className="sub">{words.resultNote}</p>
        </>
      )}
    </ReachFrame>
  );
}

interface SidesTableProps {
  readonly caption: string;
  readonly inside: FilledIn;
  readonly outside: FilledIn;
}

function SidesTable({ caption, inside, outside }: SidesTableProps) {
  const words = useText(text);
  const format = useFormat();
  const rows = [{ group: 'inside', ...inside } as const, { group: 'outside', ...outside } as const];
  const scale = Math.ceil(10 * Math.max(0.1, ...rows.map(({ hitRate }) => hitRate?.high ?? 0))) / 10;
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={rows}
      rowKey={({ group }) => group}
      columns={[
        { key: 'group', head: words.group, rowHead: true, wide: true, cell: ({ group }) => words.groups[group] },
        {
          key: 'hits',
          head: words.hits,
          cell: ({ hits, n, hitRate }) => <HitCount hits={hits} n={n} estimate={hitRate} scale={scale} />,
        },
        {
          key: 'share',
          head: words.share,
          numeric: true,
          cell: ({ population, share }) => words.shareOf(format.count(population), format.percent(share)),
        },
      ]}
    />
  );
}
