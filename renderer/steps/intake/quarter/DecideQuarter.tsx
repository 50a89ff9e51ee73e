import { quarterOf } from '../../../../shared/domain/source-tables.ts';
import { Page } from '../../../app/Page.tsx';
import { Button } from '../../../components/Button.tsx';
import { ErrorPanel } from '../../../components/ErrorPanel.tsx';
import { LinkButton } from '../../../components/LinkButton.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useLanguage, useText } from '../../../i18n/use-text.ts';
import { AboutPanel } from './AboutPanel.tsx';
import { startOver } from './actions.ts';
import { type DecideWords, decideText } from './decide-text.ts';
import { ImportDialog } from './ImportDialog.tsx';
import { decisionOf } from './mapping.ts';
import { type OpenItem, openItems } from './open-items.ts';
import { PartColumns } from './PartColumns.tsx';
import { PartsPanel } from './PartsPanel.tsx';
import { partIds } from './part-ids.ts';
import { QuarterQuestions } from './QuarterQuestions.tsx';
import { quarterName } from './quarter-name.ts';
import { RefusedColumns } from './RefusedColumns.tsx';
import { useQuarter } from './store.ts';

/** A delivery that was read through: the analyst says what its parts and columns are, and brings it in. */
export function DecideQuarter() {
  const words = useText(decideText);
  const language = useLanguage();
  const quarter = useQuarter();
  const { inspection, mapping, referenceDate, shownPart, askingKey, error } = quarter;
  if (inspection === null) return null;
  const open = openItems({ ...quarter, inspection });
  const [first] = open;
  const name = referenceDate === '' ? null : quarterName(quarterOf(referenceDate), language);
  const part = inspection.parts.find((each) => each.part === shownPart) ?? inspection.parts[0];
  return (
    <Page
      title={name === null ? words.titleUnknown : words.title(name)}
      why={words.why}
      headRight={<Tag tone="quiet">{inspection.sourceName}</Tag>}
      open={words.ready}
      openMark={first === undefined ? 'ok' : 'attention'}
      openItems={<OpenList items={open} />}
      secondary={<Button onPress={startOver}>{words.discard}</Button>}
      primary={{
        label: words.bringIn,
        onPress: () => useQuarter.setState({ askingKey: true }),
        disabledBecause: first === undefined ? null : `${words.openCount(open.length)} ${itemWords(first, words)}`,
      }}
    >
      {error !== null && !askingKey && <ErrorPanel error={error} />}
      <QuarterQuestions />
      <AboutPanel inspection={inspection} />
      <PartsPanel inspection={inspection} shown={part?.part ?? null} />
      {part !== undefined && <PartColumns key={part.part} part={part} decision={decisionOf(mapping, part.part)} />}
      <RefusedColumns parts={inspection.parts} />
      {askingKey && name !== null && <ImportDialog inspection={inspection} quarter={name} />}
    </Page>
  );
}

/** One open item as a sentence. */
function itemWords(item: OpenItem, { open }: DecideWords): string {
  switch (item.kind) {
    case 'question':
      return open.question(item.part);
    case 'table':
      return open.table(item.table);
    case 'columns':
      return open.columns(item.part, item.columns.join(', '));
    default:
      return open[item.kind];
  }
}

/** Goes to where an item can be settled; of missing columns that is the part which lacks them. */
function goToItem(item: OpenItem): void {
  const places = {
    question: partIds.questions,
    supplier: partIds.about,
    date: partIds.about,
    table: partIds.parts,
    columns: partIds.columns,
  };
  if (item.kind === 'columns') useQuarter.setState({ shownPart: item.part });
  // The part comes on screen with the next frame.
  requestAnimationFrame(() => document.getElementById(places[item.kind])?.focus());
}

function OpenList({ items }: { readonly items: readonly OpenItem[] }) {
  const words = useText(decideText);
  if (items.length === 0) return <p>{words.ready}</p>;
  return (
    <ul className="bullets">
      {items.map((item) => {
        const said = itemWords(item, words);
        return (
          <li key={said}>
            <LinkButton onPress={() => goToItem(item)}>{said}</LinkButton>
          </li>
        );
      })}
    </ul>
  );
}
