import type { RouteComparison, TestedProfile } from '../../../../shared/contract/assess-routes.ts';
import { type Column, DataTable } from '../../../components/DataTable.tsx';
import { EstimateText } from '../../../components/EstimateText.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { VerdictBadge } from '../../../components/Verdict.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { profileText } from './profile-text.ts';

interface ProfilesTableProps {
  readonly comparison: RouteComparison;
  /** Null for a role that may not take a profile away. */
  readonly onRemove: ((profile: TestedProfile) => void) | null;
}

export function ProfilesTable({ comparison, onRemove }: ProfilesTableProps) {
  const words = useText(profileText);
  const format = useFormat();
  return (
    <DataTable
      hideCaption
      caption={words.caption}
      rows={comparison.profiles}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: words.profile, rowHead: true, cell: ({ label }) => label },
        { key: 'period', head: words.period, cell: ({ period }) => period },
        { key: 'hits', head: words.hits, numeric: true, cell: ({ hits, n }) => format.outOf(hits, n) },
        {
          key: 'rate',
          head: words.rate,
          cell: ({ rate }) => rate !== null && <EstimateText estimate={rate} as="percent" />,
        },
        {
          key: 'verdict',
          head: words.verdict,
          cell: (profile) => <ProfileVerdict profile={profile} comparison={comparison} />,
        },
        {
          key: 'by',
          head: words.addedBy,
          cell: ({ addedBy, addedAt }) => words.by(addedBy, format.date(addedAt)),
        },
        ...(onRemove === null ? [] : [removeColumn(words, onRemove)]),
      ]}
    />
  );
}

const removeColumn = (
  words: typeof profileText.nl,
  onRemove: (profile: TestedProfile) => void,
): Column<TestedProfile> => ({
  key: 'remove',
  head: <span className="visually-hidden">{words.remove}</span>,
  cell: (profile) => (
    <LinkButton label={words.removeNamed(profile.label)} onPress={() => onRemove(profile)}>
      {words.remove}
    </LinkButton>
  ),
});

interface ProfileVerdictProps {
  readonly profile: TestedProfile;
  readonly comparison: RouteComparison;
}

/** The verdict, or why there is none. */
function ProfileVerdict({ profile: { against, labelVersion }, comparison: { label } }: ProfileVerdictProps) {
  const words = useText(profileText);
  const format = useFormat();
  if (against !== null) return <VerdictBadge verdict={against.verdict} />;
  if (labelVersion === label.version) return words.noBenchmark;
  return words.otherDefinition(format.count(labelVersion), format.count(label.version));
}
