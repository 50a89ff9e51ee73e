import type { RankedDossier } from '../../../shared/contract/rank.ts';
import { replacementWords } from '../../../shared/domain/replacement-reasons.ts';
import type { Column } from '../../components/DataTable.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Tag } from '../../components/Tag.tsx';
import type { Formats } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/use-text.ts';
import { openDossier } from '../dossier/store.ts';
import { Reasons } from './Reasons.tsx';
import type { ListedDossier } from './replace/ReplaceDialog.tsx';
import { text as replaceText } from './replace/text.ts';
import { text } from './text.ts';

interface ColumnWords {
  readonly words: typeof text.nl;
  readonly replacing: typeof replaceText.nl;
  readonly format: Formats;
}

/**
 * The columns of a work list.
 * @param onReplace of a drawn list: what the button of a dossier does
 */
export function dossierColumns(
  { words, replacing, format }: ColumnWords,
  onReplace?: (dossier: ListedDossier) => void,
): readonly Column<RankedDossier>[] {
  return [
    {
      key: 'place',
      head: words.place,
      numeric: true,
      cell: ({ place, replaced }) => (place === null || replaced !== null ? '–' : format.count(place)),
    },
    {
      key: 'dossier',
      head: words.dossier,
      rowHead: true,
      cell: ({ id }) =>
        id === null ? (
          <span className="sub">{words.notKnownYet}</span>
        ) : (
          <LinkButton onPress={() => openDossier(id.row)} label={words.openDossier(id.number)}>
            {id.number}
          </LinkButton>
        ),
    },
    {
      key: 'route',
      head: words.route,
      cell: ({ route, replaced }) => (
        <>
          <Tag tone={route === 'model' ? 'info' : 'plain'}>{words.routes[route]}</Tag>
          {replaced !== null && <Tag tone="quiet">{replacing.replaced}</Tag>}
        </>
      ),
    },
    {
      key: 'estimate',
      head: words.estimate,
      numeric: true,
      cell: ({ estimate }) =>
        estimate === null ? (
          <span className="sub">{words.hidden}</span>
        ) : (
          <>
            {format.per100(estimate.value)}{' '}
            <span className="sub">
              ({format.per100(estimate.low)} – {format.per100(estimate.high)})
            </span>
          </>
        ),
    },
    {
      key: 'chosen',
      head: words.chosen,
      numeric: true,
      cell: ({ chosenInRepeats, repeats }) => (chosenInRepeats === null ? '' : format.outOf(chosenInRepeats, repeats)),
    },
    {
      key: 'borderline',
      head: <span className="visually-hidden">{words.borderlineHead}</span>,
      cell: ({ borderline }) =>
        borderline && (
          <Tag tone="attention" mark="undecided">
            {words.borderline}
          </Tag>
        ),
    },
    {
      key: 'reasons',
      head: words.reasons,
      wide: true,
      cell: (dossier) => <WhyListed dossier={dossier} />,
    },
    ...(onReplace === undefined ? [] : [replaceColumn(replacing, onReplace)]),
  ];
}

/** The columns of a list by lot: no estimate, no place and no way to them. */
export function lotColumns(
  column: ColumnWords,
  onReplace?: (dossier: ListedDossier) => void,
): readonly Column<RankedDossier>[] {
  const { words, replacing } = column;
  const shown = dossierColumns(column, onReplace).flatMap((own) => {
    if (own.key === 'reasons') return [{ ...own, head: words.route }];
    return own.key === 'replace' ? [own] : [];
  });
  return [
    {
      key: 'dossier',
      head: words.dossier,
      rowHead: true,
      cell: ({ id, replaced }) => (
        <>
          {id?.number} {replaced !== null && <Tag tone="quiet">{replacing.replaced}</Tag>}
        </>
      ),
    },
    ...shown,
  ];
}

function replaceColumn(
  words: typeof replaceText.nl,
  onReplace: (dossier: ListedDossier) => void,
): Column<RankedDossier> {
  return {
    key: 'replace',
    head: <span className="no-print">{words.head}</span>,
    cell: (dossier) => {
      const { id, replaced } = dossier;
      if (id === null || replaced !== null) return null;
      return (
        <span className="no-print">
          <LinkButton onPress={() => onReplace({ ...dossier, id })} label={words.replace(id.number)}>
            {words.action}
          </LinkButton>
        </span>
      );
    },
  };
}

/** What weighs most, or why it is on the list or off it. */
function WhyListed({ dossier }: { readonly dossier: RankedDossier }) {
  const words = useText(text);
  const replacing = useText(replaceText);
  const language = useLanguage();
  const { reasons, route, replaced, inPlaceOf, movedToLot } = dossier;
  if (replaced !== null) {
    const { reason, note } = replaced;
    const said = replacementWords[reason][language];
    return note === '' ? said : `${said}: ${note}`;
  }
  const came = inPlaceOf === null ? null : `${replacing.newcomer}, ${replacing.inPlaceOf(inPlaceOf)}`;
  if (route === 'random') return [movedToLot ? replacing.moved : words.byLot, came].filter(Boolean).join('; ');
  return (
    <>
      {came !== null && `${came}; `}
      {reasons.length === 0 ? words.noReasons : <Reasons reasons={reasons} />}
    </>
  );
}
