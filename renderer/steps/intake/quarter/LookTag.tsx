import { Tag } from '../../../components/Tag.tsx';
import { useText } from '../../../i18n/use-text.ts';
import { reportText } from './report-text.ts';

/** Marks what the analyst should look at before judging. */
export function LookTag() {
  return (
    <Tag tone="attention" mark="attention">
      {useText(reportText).lookAt}
    </Tag>
  );
}
