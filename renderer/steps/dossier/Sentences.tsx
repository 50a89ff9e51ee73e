import { useState } from 'react';
import type { Contribution, DossierView } from '../../../shared/contract/dossier.ts';
import { type Column, DataTable } from '../../components/DataTable.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { splitContributions } from './contributions.ts';
import { text } from './text.ts';
import { useTermName } from './use-term-name.ts';

interface SentencesProps {
  readonly view: DossierView;
  readonly contributions: readonly Contribution[];
}

/** Each term as a sentence, with what the dossier holds, which way it works, and where that stands in the source. */
export function Sentences({ view, contributions }: SentencesProps) {
  const words = useText(text);
  const format = useFormat();
  const nameOf = useTermName();
  const [all, setAll] = useState(false);
  const { shown, rest } = splitContributions(contributions);
  const count = format.count(contributions.length);
  const isLong = rest.count > 0;
  const columns: readonly Column<Contribution>[] = [
    { key: 'term', head: words.term, rowHead: true, cell: nameOf },
    { key: 'facts', head: words.facts, cell: ({ facts }) => <FactLines facts={facts} /> },
    { key: 'effect', head: words.effect, cell: ({ contribution }) => <Effect contribution={contribution} /> },
    {
      key: 'source',
      head: words.source,
      cell: () => (
        <>
          {view.sourceFile}
          <br />
          <span className="sub">{words.sourceRow(format.count(view.sourceRow))}</span>
        </>
      ),
    },
  ];
  if (contributions.length === 0) {
    return (
      <section className="panel stack">
        <h2 className="utrecht-heading-2">{words.sentencesTitle}</h2>
        <p>{words.noTerms}</p>
      </section>
    );
  }
  return (
    <section className="panel stack">
      <div className="panel-head">
        <h2 className="utrecht-heading-2">{words.sentencesTitle}</h2>
        <span className="sub">
          {isLong && !all
            ? words.sentencesShown(
                format.count(shown.length),
                count,
                format.count(rest.count),
                format.number(Math.exp(rest.sum), 2),
              )
            : words.sentencesAll(count)}
          {isLong && (
            <>
              {' · '}
              <LinkButton onPress={() => setAll(!all)}>{all ? words.showLess : words.showAll(count)}</LinkButton>
            </>
          )}
        </span>
      </div>
      <DataTable
        hideCaption
        caption={words.sentencesTitle}
        rows={all ? contributions : shown}
        rowKey={(term) => term.index}
        columns={columns}
      />
      <p className="sub">{words.correct}</p>
    </section>
  );
}

function FactLines({ facts }: Pick<Contribution, 'facts'>) {
  const words = useText(text);
  const language = useLanguage();
  return (
    <ul className="plain">
      {facts.map(({ feature, value }) => (
        <li key={feature}>
          {feature}: <span className="strong">{value?.[language] ?? words.unknown}</span>
        </li>
      ))}
    </ul>
  );
}

/** Which way and by how much: the factor is on the odds. */
function Effect({ contribution }: Pick<Contribution, 'contribution'>) {
  const words = useText(text);
  const format = useFormat();
  const raises = contribution > 0;
  return (
    <span className="nowrap">
      <span aria-hidden="true">{raises ? '▲' : '▽'}</span> {raises ? words.raises : words.lowers}{' '}
      <span className="sub">× {format.number(Math.exp(contribution), 2)}</span>
    </span>
  );
}
