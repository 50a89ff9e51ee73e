import type { InspectedColumn } from '../../../shared/contract/intake.ts';
import { reasonText } from '../../../shared/domain/refusals-reasons.ts';
import { breakable } from '../../components/breakable.ts';
import { DataTable } from '../../components/DataTable.tsx';
import type { MarkKind } from '../../components/Mark.tsx';
import { Tag } from '../../components/Tag.tsx';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { ColumnRole } from './ColumnRole.tsx';
import { valueWords } from './column-values.ts';
import { columnWords } from './column-words.ts';
import { useIntake } from './store.ts';
import { text } from './text.ts';

const verdictLook = {
  free: { tone: 'quiet', mark: undefined },
  proxy: { tone: 'attention', mark: 'attention' },
  bias: { tone: 'info', mark: 'info' },
  process: { tone: 'quiet', mark: 'info' },
  refuse: { tone: 'plain', mark: 'lock' },
} as const satisfies Record<
  InspectedColumn['verdict']['verdict'],
  { readonly tone: 'quiet' | 'attention' | 'info' | 'plain'; readonly mark: MarkKind | undefined }
>;

interface ColumnProps {
  readonly column: InspectedColumn;
}

interface ColumnsTableProps {
  readonly caption: string;
  readonly columns: readonly InspectedColumn[];
}

/** Columns of a file, one per row. */
export function ColumnsTable({ caption, columns }: ColumnsTableProps) {
  const words = useText(text);
  return (
    <DataTable
      caption={caption}
      hideCaption
      rows={columns}
      rowKey={({ profile }) => profile.index}
      columns={[
        {
          key: 'name',
          head: words.column,
          rowHead: true,
          sortBy: ({ profile }) => profile.name.toLowerCase(),
          cell: (column) => <Name column={column} />,
        },
        {
          key: 'filled',
          head: words.filled,
          numeric: true,
          sortBy: ({ profile }) => profile.nonEmpty,
          cell: (column) => <Filled column={column} />,
        },
        { key: 'values', head: words.values, cell: (column) => <Values column={column} /> },
        { key: 'door', head: words.door, wide: true, cell: (column) => <AtTheDoor column={column} /> },
        { key: 'role', head: words.role, cell: (column) => <ColumnRole column={column} /> },
      ]}
    />
  );
}

function Name({ column: { profile } }: ColumnProps) {
  const words = useText(text);
  const { kinds } = useText(columnWords);
  const isOpen = useIntake(
    ({ decisions }) =>
      decisions.roles[profile.name] !== 'refuse' &&
      profile.questions.some((question) => decisions.answers[profile.name]?.[question] === undefined),
  );
  return (
    <span className="stack stack-tight intake-name">
      <span>{breakable(profile.name)}</span>
      <span className="sub">{kinds[profile.kind]}</span>
      {isOpen && (
        <Tag tone="attention" mark="attention">
          {words.openQuestion}
        </Tag>
      )}
    </span>
  );
}

function Filled({ column: { profile } }: ColumnProps) {
  const words = useText(text);
  const format = useFormat();
  return (
    <>
      {format.count(profile.nonEmpty)}
      {profile.missing > 0 && <div className="sub">{words.missing(format.count(profile.missing))}</div>}
      {profile.unreadable > 0 && <div className="sub">{words.unreadable(format.count(profile.unreadable))}</div>}
    </>
  );
}

function Values({ column: { profile, verdict } }: ColumnProps) {
  const words = useText(text);
  const format = useFormat();
  if (verdict.verdict === 'refuse') return <span className="sub">{words.hiddenValues}</span>;
  const distinct = format.count(profile.distinct);
  return (
    <span className="intake-values">
      {profile.distinctIsExact ? words.distinct(distinct) : words.distinctAtLeast(distinct)}
      <span className="sub">{valueWords(profile, format, words)}</span>
    </span>
  );
}

function AtTheDoor({ column: { verdict } }: ColumnProps) {
  const words = useText(text);
  const { verdicts } = useText(columnWords);
  const language = useLanguage();
  const format = useFormat();
  const look = verdictLook[verdict.verdict];
  const more = [
    verdict.reasonCode === null ? '' : reasonText(verdict.reasonCode, language),
    verdict.becomesYear ? words.becomesYear : '',
    verdict.refusedCells > 0 ? words.refusedCells(format.count(verdict.refusedCells)) : '',
  ].filter((sentence) => sentence !== '');
  return (
    <span className="stack stack-tight">
      <Tag tone={look.tone} mark={look.mark}>
        {verdicts[verdict.verdict]}
      </Tag>
      {more.length > 0 && <span className="sub">{more.join(' ')}</span>}
    </span>
  );
}
