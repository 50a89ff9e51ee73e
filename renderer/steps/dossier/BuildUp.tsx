import type { Explanation } from '../../../shared/contract/dossier.ts';
import { toProbability } from '../../charts/scale.ts';
import { Waterfall } from '../../charts/Waterfall.tsx';
import { ChartFrame } from '../../components/ChartFrame.tsx';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { splitContributions } from './contributions.ts';
import { text } from './text.ts';
import { useTermName } from './use-term-name.ts';

const DIGITS = 4;

/** From the average dossier to this one: the weightiest terms as a chart, all of them with their exact size as a table. */
export function BuildUp({ explanation }: { readonly explanation: Explanation }) {
  const words = useText(text);
  const format = useFormat();
  const nameOf = useTermName();
  const { base, contributions, held } = explanation;
  const { shown, rest } = splitContributions(contributions);
  const steps = shown.map((term) => ({
    key: String(term.index),
    name: nameOf(term),
    contribution: term.contribution,
  }));
  const others = { key: 'others', name: words.others(format.count(rest.count)), contribution: rest.sum };
  const guard = { key: 'held', name: words.held, contribution: held };
  return (
    <section className="panel">
      <ChartFrame
        title={words.buildUpTitle}
        sentence={words.buildUpSentence(format.of100(toProbability(base)))}
        chart={
          <Waterfall
            base={base}
            baseName={words.averageDossier}
            steps={[...steps, ...(rest.count === 0 ? [] : [others]), ...(held === 0 ? [] : [guard])]}
            endName={words.thisDossier}
            label={words.buildUpLabel}
            namesAbove
          />
        }
        table={<ContributionTable explanation={explanation} />}
      />
    </section>
  );
}

interface Line {
  readonly key: string;
  readonly name: string;
  /** On the log-odds. */
  readonly contribution: number;
}

function ContributionTable({ explanation }: { readonly explanation: Explanation }) {
  const words = useText(text);
  const format = useFormat();
  const nameOf = useTermName();
  const { base, logOdds, contributions, held } = explanation;
  const lines: readonly Line[] = [
    ...contributions.map((term) => ({
      key: String(term.index),
      name: nameOf(term),
      contribution: term.contribution,
    })),
    ...(held === 0 ? [] : [{ key: 'held', name: words.held, contribution: held }]),
  ];
  const sum = `${format.number(base, DIGITS)} ${format.signed(logOdds - base, DIGITS)} = ${format.number(logOdds, DIGITS)}`;
  const columns: readonly Column<Line>[] = [
    {
      key: 'term',
      head: words.term,
      wide: true,
      rowHead: true,
      cell: ({ name }) => name,
      foot: `${words.sum}: ${sum} · ${format.of100(toProbability(logOdds))}`,
    },
    {
      key: 'logOdds',
      head: words.logOdds,
      numeric: true,
      cell: ({ contribution }) => format.signed(contribution, DIGITS),
      foot: format.signed(logOdds - base, DIGITS),
    },
    {
      key: 'factor',
      head: words.factor,
      numeric: true,
      cell: ({ contribution }) => `× ${format.number(Math.exp(contribution), 2)}`,
      foot: `× ${format.number(Math.exp(logOdds - base), 2)}`,
    },
  ];
  return (
    <DataTable hideCaption caption={words.contributions} rows={lines} rowKey={({ key }) => key} columns={columns} />
  );
}
