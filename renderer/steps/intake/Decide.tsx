import { Page } from '../../app/Page.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { bringIn, startOver } from './actions.ts';
import { ColumnsPanel } from './ColumnsPanel.tsx';
import { FilePanel } from './FilePanel.tsx';
import { OddRowsPanel } from './OddRows.tsx';
import { OutcomePanel } from './OutcomePanel.tsx';
import { type OpenItem, openItems } from './open-items.ts';
import { partIds } from './part-ids.ts';
import { Questions } from './Questions.tsx';
import { ReferenceDatePanel } from './ReferenceDatePanel.tsx';
import { RefusedPanel } from './RefusedPanel.tsx';
import { useIntake } from './store.ts';
import { type IntakeWords, text } from './text.ts';

/** A file that was read through: the analyst decides what each column is, and brings it in. */
export function Decide() {
  const words = useText(text);
  const format = useFormat();
  const { inspection, decisions, reasons, dateConfirmed, error } = useIntake();
  if (inspection === null) return null;
  const open = openItems({ inspection, decisions, reasons, dateConfirmed });
  const first = open[0];
  return (
    <Page
      title={words.decideTitle}
      why={words.decideWhy}
      headRight={<Tag tone="quiet">{inspection.fileName}</Tag>}
      open={words.readyOpen}
      openMark={first === undefined ? 'ok' : 'attention'}
      openItems={<OpenList items={open} />}
      secondary={<Button onPress={startOver}>{words.discardFile}</Button>}
      primary={{
        label: words.bringIn(format.count(inspection.rows)),
        onPress: () => void bringIn(),
        disabledBecause: first === undefined ? null : `${words.openCount(open.length)} ${itemWords(first, words)}`,
      }}
    >
      {error !== null && (
        <ErrorPanel error={error}>
          {typeof error.details['line'] === 'number' && (
            <span>
              {words.line}: {format.count(error.details['line'])}
            </span>
          )}
        </ErrorPanel>
      )}
      <Questions />
      <div className="grid grid-2 stretch">
        <OutcomePanel />
        <div className="stack intake-side">
          <ReferenceDatePanel />
          <FilePanel inspection={inspection} />
        </div>
      </div>
      <RefusedPanel columns={inspection.columns} />
      <ColumnsPanel columns={inspection.columns} />
      <OddRowsPanel inspection={inspection} />
    </Page>
  );
}

/** One open item as a sentence. */
function itemWords(item: OpenItem, { open }: IntakeWords): string {
  switch (item.kind) {
    case 'question':
      return open.question(item.column);
    case 'reason':
      return open.reason(item.column);
    case 'meanings':
      return open.meanings(item.values.length);
    default:
      return open[item.kind];
  }
}

const partOf = (item: OpenItem): string => {
  if (item.kind === 'question') return partIds.questions;
  if (item.kind === 'date') return partIds.date;
  return item.kind === 'reason' || item.kind === 'features' ? partIds.columns : partIds.outcome;
};

function OpenList({ items }: { readonly items: readonly OpenItem[] }) {
  const words = useText(text);
  if (items.length === 0) return <p>{words.readyOpen}</p>;
  return (
    <ul className="bullets">
      {items.map((item) => {
        const said = itemWords(item, words);
        return (
          <li key={said}>
            <LinkButton onPress={() => document.getElementById(partOf(item))?.focus()}>{said}</LinkButton>
          </li>
        );
      })}
    </ul>
  );
}
