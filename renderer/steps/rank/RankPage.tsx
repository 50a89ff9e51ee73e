import { goTo } from '../../app/actions.ts';
import { Page } from '../../app/Page.tsx';
import { useApp } from '../../app/store.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useText } from '../../i18n/use-text.ts';
import { ChooseSelection } from './ChooseSelection.tsx';
import { DrawnSelection } from './DrawnSelection.tsx';
import { ChooseLot } from './lot/ChooseLot.tsx';
import { WaySwitch } from './lot/WaySwitch.tsx';
import { useWay } from './store.ts';
import { text } from './text.ts';
import './rank.css';

/** Step 6. Choosing how many, drawing, and the list that was drawn; with a model or by lot. */
export function RankPage() {
  const training = useApp((app) => app.progress?.training ?? null);
  const draw = useApp((app) => app.progress?.draw ?? null);
  const lot = useApp((app) => app.progress?.lot ?? null);
  const hasTable = useApp((app) => app.progress?.delivery != null);
  const way = useWay();
  if (hasTable && way === 'lot') return lot === null ? <ChooseLot /> : <DrawnSelection key={lot.at} ofLot />;
  if (training === null) return <NothingToRank hasTable={hasTable} />;
  return draw === null ? <ChooseSelection key={training.at} /> : <DrawnSelection key={draw.at} />;
}

function NothingToRank({ hasTable }: { readonly hasTable: boolean }) {
  const words = useText(text);
  return (
    <Page
      title={words.title}
      why={words.why}
      open={words.openEmpty}
      primary={{ label: words.toTrain, onPress: () => goTo('train') }}
    >
      {hasTable && <WaySwitch />}
      <EmptyState title={words.emptyTitle}>
        <p>{words.empty}</p>
      </EmptyState>
    </Page>
  );
}
