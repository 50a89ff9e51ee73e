import type { LotPreview } from '../../../../shared/contract/rank-lot.ts';
import { Rates } from '../../../charts/Rates.tsx';
import { ChartFrame } from '../../../components/ChartFrame.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { goToAssess } from '../../assess/store.ts';
import { text } from './text.ts';

/** What a lot of this size will tell once it is investigated, for several truths. */
export function LotTells({ preview: { size, tells } }: { readonly preview: LotPreview }) {
  const words = useText(text);
  const format = useFormat();
  const rows = tells.map((estimate) => ({ share: estimate.value, estimate }));
  const nameOf = (share: number): string => words.tellsRow(format.percent(share, 0));
  const told = tells[1];
  return (
    <section className="panel stack">
      <ChartFrame
        title={words.tellsTitle}
        sentence={told && words.tells(format.count(size), format.percent(told.low), format.percent(told.high))}
        chart={
          <Rates
            label={words.tellsLabel}
            rows={rows.map(({ share, estimate }) => ({
              name: nameOf(share),
              hits: 0,
              n: size,
              estimate,
              counted: words.tellsRange(format.percent(estimate.low), format.percent(estimate.high)),
              shape: 'ring' as const,
            }))}
          />
        }
        table={
          <DataTable
            hideCaption
            caption={words.tellsLabel}
            rows={rows}
            rowKey={({ share }) => share}
            columns={[
              { key: 'share', head: words.tellsShare, rowHead: true, cell: ({ share }) => format.percent(share, 0) },
              { key: 'low', head: words.tellsLow, numeric: true, cell: ({ estimate }) => format.percent(estimate.low) },
              {
                key: 'high',
                head: words.tellsHigh,
                numeric: true,
                cell: ({ estimate }) => format.percent(estimate.high),
              },
            ]}
          />
        }
      />
      <p>
        {words.tellsMore} <LinkButton onPress={() => goToAssess('routes')}>{words.toPlanner}</LinkButton>
      </p>
    </section>
  );
}
