import type { ProfileDraft } from '../../../../shared/contract/draft.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { HitCount } from '../fields/HitCount.tsx';
import { text } from './text.ts';

interface ProfileReachProps {
  readonly draft: ProfileDraft;
  /** Whether the profile was changed after it was kept and counted. */
  readonly isStale: boolean;
}

/** How many fall inside the kept profile and outside it, and how many of them were unlawful. Nothing without a kept profile. */
export function ProfileReach({ draft: { text: sentence, inside, outside }, isStale }: ProfileReachProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  if (inside === null || outside === null) return null;
  const rows = [{ group: 'inside', ...inside } as const, { group: 'outside', ...outside } as const];
  const scale = Math.ceil(10 * Math.max(0.1, ...rows.map(({ hitRate }) => hitRate?.high ?? 0))) / 10;
  return (
    <section className="stack" aria-labelledby="train-profile-reach">
      <h3 className="utrecht-heading-3" id="train-profile-reach">
        {words.result}
      </h3>
      {sentence !== null && <p>{sentence[language]}</p>}
      {isStale && <p className="strong">{words.stale}</p>}
      <DataTable
        caption={words.result}
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
      <p className="sub">{words.resultNote}</p>
    </section>
  );
}
