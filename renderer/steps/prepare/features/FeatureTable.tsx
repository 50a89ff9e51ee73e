import type { FeatureState } from '../../../../shared/contract/prepare.ts';
import { MiniBars } from '../../../charts/MiniBars.tsx';
import { Sparkline } from '../../../charts/Sparkline.tsx';
import { Checkbox } from '../../../components/Checkbox.tsx';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import type { Formats } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { choose } from '../actions.ts';
import { chooseFeature, usePrepare } from '../store.ts';
import { isLongEnough, mayBeUsed, reasonShown } from './feature-view.ts';
import { StandingTag } from './StandingTag.tsx';
import { type FeatureWords, text } from './text.ts';

interface FeatureTableProps {
  readonly features: readonly FeatureState[];
  readonly chosen: string | null;
}

/** A row per feature: whether it is used, on what ground, how it is spread and what it says alone. */
export function FeatureTable({ features, chosen }: FeatureTableProps) {
  const words = useText(text);
  const format = useFormat();
  const language = useLanguage();
  const columns: readonly Column<FeatureState>[] = [
    { key: 'use', head: words.use, cell: (feature) => <UseBox feature={feature} /> },
    {
      key: 'feature',
      head: words.feature,
      rowHead: true,
      wide: true,
      sortBy: ({ label }) => label[language],
      cell: (feature) => <FeatureName feature={feature} language={language} />,
    },
    ...figureColumns(words, format),
  ];
  return (
    <div className="prepare-features">
      <DataTable
        hideCaption
        caption={words.caption}
        rows={features}
        rowKey={({ name }) => name}
        chosen={({ name }) => name === chosen}
        columns={columns}
      />
    </div>
  );
}

function figureColumns(words: FeatureWords, format: Formats): readonly Column<FeatureState>[] {
  const missingShare = ({ stats }: FeatureState) => (stats === null || stats.n === 0 ? -1 : stats.missing / stats.n);
  return [
    {
      key: 'spread',
      head: words.spread,
      cell: ({ stats }) =>
        stats !== null && <MiniBars counts={stats.bars.map(({ count }) => count)} missing={stats.missing} width={76} />,
    },
    {
      key: 'missing',
      head: words.missing,
      numeric: true,
      sortBy: missingShare,
      cell: (feature) => (missingShare(feature) < 0 ? '–' : format.percent(missingShare(feature))),
    },
    {
      key: 'auc',
      head: words.auc,
      numeric: true,
      sortBy: ({ stats }) => stats?.auc?.value ?? 0,
      cell: ({ stats }) =>
        stats?.auc == null ? (
          '–'
        ) : (
          <>
            {format.number(stats.auc.value, 2)}
            <span className="sub prepare-under">
              {format.range(stats.auc, 2)}
              <br />
              {words.aucN(format.count(stats.auc.n))}
            </span>
          </>
        ),
    },
    {
      key: 'drift',
      head: words.drift,
      cell: ({ stats }) =>
        stats !== null && <Sparkline values={stats.quarters.map(({ centre }) => centre)} width={60} />,
    },
  ];
}

function FeatureName({ feature, language }: { readonly feature: FeatureState; readonly language: Language }) {
  const words = useText(text);
  const { name, label, table, unit, legal } = feature;
  return (
    <span className="prepare-name" id={`prepare-${name}`}>
      <LinkButton onPress={() => chooseFeature(name, 'heading')}>{label[language]}</LinkButton>
      <StandingTag feature={feature} />
      <span className="sub">
        {table} · {words.units[unit] ?? unit} · <span lang="nl">{legal}</span>
      </span>
    </span>
  );
}

/** Switches a feature on with the reason that stands with it, or leads to the box where one must be written. */
function UseBox({ feature }: { readonly feature: FeatureState }) {
  const words = useText(text);
  const language = useLanguage();
  const typed = usePrepare(({ reasons }) => reasons[feature.name]);
  const { name, used, justification } = feature;
  const change = (on: boolean) => {
    const reason = reasonShown(feature, typed);
    if (!on) void choose([{ name, used: false, justification }]);
    else if (isLongEnough(reason)) void choose([{ name, used: true, justification: reason }]);
    else chooseFeature(name, 'reason');
  };
  return (
    <Checkbox
      label={<span className="visually-hidden">{words.useOf(feature.label[language])}</span>}
      checked={used}
      disabled={!used && !mayBeUsed(feature)}
      onChange={change}
    />
  );
}
