import { goTo } from '../../app/actions.ts';
import { Page } from '../../app/Page.tsx';
import { useApp } from '../../app/store.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useText } from '../../i18n/use-text.ts';
import { ChooseSelection } from './ChooseSelection.tsx';
import { DrawnSelection } from './DrawnSelection.tsx';
import { text } from './text.ts';
import './rank.css';

/** Step 6. Choosing how many, drawing, and the list that was drawn. */
export function RankPage() {
  const training = useApp((app) => app.progress?.training ?? null);
  const draw = useApp((app) => app.progress?.draw ?? null);
  if (training === null) return <NothingToRank />;
  return draw === null ? <ChooseSelection key={training.at} /> : <DrawnSelection key={draw.at} />;
}

function NothingToRank() {
  const words = useText(text);
  return (
    <Page
      title={words.title}
      why={words.why}
      open={words.openEmpty}
      primary={{ label: words.toTrain, onPress: () => goTo('train') }}
    >
      <EmptyState title={words.emptyTitle}>
        <p>{words.empty}</p>
      </EmptyState>
    </Page>
  );
}
