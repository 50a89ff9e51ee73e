import { useState } from 'react';
import type { FeatureState, PreparedCases } from '../../../../shared/contract/prepare.ts';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { Segmented } from '../../../components/Segmented.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { usePrepare } from '../store.ts';
import { UndoLine } from '../UndoLine.tsx';
import { AcceptDialog } from './AcceptDialog.tsx';
import { FeatureDetail } from './FeatureDetail.tsx';
import { FeatureTable } from './FeatureTable.tsx';
import { featureFilters, fitsFilter, proposedFeatures, searchFeatures, standingOf } from './feature-view.ts';
import { text } from './text.ts';

interface FeatureSectionProps {
  readonly features: readonly FeatureState[];
  readonly cases: PreparedCases | null;
}

/** The list of features, and beside it the one that was chosen. */
export function FeatureSection({ features, cases }: FeatureSectionProps) {
  const language = useLanguage();
  const { filter, search, chosen } = usePrepare();
  const shown = searchFeatures(features, search, language).filter((feature) => fitsFilter(feature, filter));
  const detail = features.find(({ name }) => name === chosen) ?? shown[0];
  return (
    <div className="prepare-split">
      <FeatureList features={features} shown={shown} cases={cases} chosen={detail?.name ?? null} />
      {detail !== undefined && <FeatureDetail key={detail.name} feature={detail} shown={shown} />}
    </div>
  );
}

interface FeatureListProps extends FeatureSectionProps {
  readonly shown: readonly FeatureState[];
  readonly chosen: string | null;
}

function FeatureList({ features, shown, cases, chosen }: FeatureListProps) {
  const words = useText(text);
  const format = useFormat();
  const { filter, search, busy } = usePrepare();
  const [asking, setAsking] = useState(false);
  const count = (fits: (feature: FeatureState) => boolean) => format.count(features.filter(fits).length);
  const isOpen = (feature: FeatureState) => standingOf(feature) === 'open';
  const proposals = proposedFeatures(features);
  return (
    <section className="panel stack" id="prepare-list" tabIndex={-1} aria-label={words.caption}>
      <div className="row between">
        <h2 className="utrecht-heading-2">
          {words.title(
            format.count(features.length),
            count(({ used }) => used),
            count(isOpen),
            count((feature) => !feature.used && !isOpen(feature)),
          )}
        </h2>
        <UndoLine features={features} />
      </div>
      {proposals.length > 0 && (
        <RoleButton needs="work" onPress={() => setAsking(true)} disabled={busy}>
          {words.accept(format.count(proposals.length))}
        </RoleButton>
      )}
      <div className="row between prepare-filters">
        <Segmented
          label={words.filterLabel}
          value={filter}
          onChange={(value) => usePrepare.setState({ filter: value })}
          options={featureFilters.map((value) => ({
            value,
            label: words.filterWith(
              words.filters[value],
              count((feature) => fitsFilter(feature, value)),
            ),
          }))}
        />
        <TextField
          label={words.search}
          value={search}
          maxLength={120}
          onChange={(typed) => usePrepare.setState({ search: typed })}
        />
      </div>
      {shown.length === 0 ? <p role="status">{words.noMatch}</p> : <FeatureTable features={shown} chosen={chosen} />}
      <p className="sub">
        {cases === null
          ? words.notComputed
          : words.note(format.count(cases.dossiers), format.date(cases.referenceDate))}
      </p>
      {asking && <AcceptDialog features={features} onClose={() => setAsking(false)} />}
    </section>
  );
}
