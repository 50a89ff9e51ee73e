import './routes.css';
import type { RouteComparison } from '../../../../shared/contract/assess-routes.ts';
import { goTo } from '../../../app/actions.ts';
import { useAsk } from '../../../app/use-ask.ts';
import { Alert } from '../../../components/Alert.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { DrawnPanel } from '../drawn/DrawnPanel.tsx';
import { PlannerPanel } from './PlannerPanel.tsx';
import { ProfilesPanel } from './ProfilesPanel.tsx';
import { QuartersPanel } from './QuartersPanel.tsx';
import { RatesPanel } from './RatesPanel.tsx';
import { useRoutes } from './store.ts';
import { text } from './text.ts';
import { VerdictCards } from './VerdictCards.tsx';

/** What the present ways of choosing find, beside drawing lots, and what the numbers of this municipality can show. Needs no model. */
export function RoutesTab() {
  const words = useText(text);
  const window = useRoutes((routes) => routes.window);
  const { value: comparison, error, again } = useAsk('assess.routes', { window });
  if (error !== null) return <ErrorPanel error={error} />;
  if (comparison === null) return <p>{words.loading}</p>;
  if (comparison.source === null) return <NoDelivery comparison={comparison} again={again} />;
  return (
    <>
      {(comparison.benchmark?.n ?? 0) === 0 && <NoRandom />}
      <RatesPanel comparison={comparison} />
      <VerdictCards comparison={comparison} />
      <DrawnPanel />
      <ProfilesPanel comparison={comparison} again={again} />
      <PlannerPanel comparison={comparison} />
      <QuartersPanel comparison={comparison} />
    </>
  );
}

interface NoDeliveryProps {
  readonly comparison: RouteComparison;
  readonly again: () => void;
}

function NoDelivery({ comparison, again }: NoDeliveryProps) {
  const words = useText(text);
  return (
    <>
      <EmptyState title={words.emptyTitle} action={{ label: words.toIntake, onPress: () => goTo('intake') }}>
        <p>{words.empty}</p>
      </EmptyState>
      <PlannerPanel comparison={comparison} />
      <ProfilesPanel comparison={comparison} again={again} />
    </>
  );
}

function NoRandom() {
  const words = useText(text);
  return (
    <Alert kind="warning" title={words.noRandomTitle}>
      <p>
        {words.noRandom} <LinkButton onPress={() => goTo('rank')}>{words.toRank}</LinkButton>
      </p>
    </Alert>
  );
}
