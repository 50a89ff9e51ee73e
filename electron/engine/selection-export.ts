import type { Draw, exportFormats, RankedDossier, ReplacedBecause } from '../../shared/contract/rank.ts';
import type { Seal } from '../../shared/contract/seal.ts';
import { NO_SUSPICION } from '../../shared/domain/no-suspicion.ts';
import { replacementWords } from '../../shared/domain/replacement-reasons.ts';
import type { HitCount } from '../../shared/learning/stats/compare-profiles.ts';
import { type Cell, writeCsv } from './files/write-csv.ts';
import { writeXlsx } from './files/write-xlsx.ts';

const header = ['volgnummer', 'dossier', 'route', 'plaats', 'geschat van de 100', 'van', 'tot', 'wat het meest weegt'];
const replacementHeader = ['niet te onderzoeken', 'in plaats van'];

const PRACTICE = 'OEFENKLUIS: hierin horen geen echte inwoners. Niet gebruiken voor onderzoek naar mensen.';

/** A model learns from investigated dossiers, which are seldom like all the others. */
function estimatesHoldFor(sample: HitCount | null): string {
  return sample === null
    ? 'Geleerd van onderzochte dossiers, en niet herijkt: er is geen loting. Voor dossiers die niemand koos, is de schatting vaak te hoog.'
    : `Voor alle dossiers: herijkt op de loting, waarvan ${sample.hits} van ${sample.n} dossiers onrechtmatig waren.`;
}

/** What stands on each line. */
const cautionOf = ({ isPractice }: Pick<DrawnList, 'isPractice'>): string =>
  isPractice ? `${PRACTICE} ${NO_SUSPICION}` : NO_SUSPICION;

const of100 = (share: number): number => Math.round(share * 100);

function line({ id, route, place, estimate, reasons, ...line }: RankedDossier, index: number): Cell[] {
  return [
    index + 1,
    id?.number ?? null,
    route === 'model' ? 'model' : 'loting',
    place,
    estimate === null ? null : of100(estimate.value),
    estimate === null ? null : of100(estimate.low),
    estimate === null ? null : of100(estimate.high),
    route === 'random'
      ? 'gekozen door loting'
      : reasons.map(({ text, raises }) => `${text.nl} (${raises ? 'verhoogt' : 'verlaagt'})`).join('; '),
    line.replaced === null ? null : whyReplaced(line.replaced),
    line.inPlaceOf,
  ];
}

const whyReplaced = ({ reason, note }: ReplacedBecause): string =>
  note === '' ? replacementWords[reason].nl : `${replacementWords[reason].nl} (${note})`;

function provenance({ draw, isPractice, sample }: DrawnList): Cell[][] {
  return [
    ['Let op', NO_SUSPICION],
    ...(isPractice ? [['Soort kluis', PRACTICE]] : []),
    ...(draw.choice.model === null ? [] : [['Waarvoor de schatting geldt', estimatesHoldFor(sample)]]),
    ['Getrokken op', draw.at],
    ['Getrokken door', draw.by],
    ['Model', draw.choice.model ?? 'geen: alles door loting'],
    ['Dossiers om uit te kiezen', draw.eligible],
    ['Door loting', draw.choice.random],
    ['Kans van elk dossier op de loting', draw.lotChance],
    ['Vervangen, gekozen door het model', draw.replacements.model],
    ['Vervangen, gekozen door loting', draw.replacements.random],
    ['Eerdere selecties uit deze levering', draw.earlierDraws],
    ['Startwaarde van de loting', draw.seed],
    ['Controlegetal vooraf (SHA-256 van de startwaarde)', draw.seedCommitment],
    ['Controlegetal van de populatie', draw.populationHash],
  ];
}

export interface DrawnList {
  readonly draw: Draw;
  readonly lines: readonly RankedDossier[];
  readonly isPractice: boolean;
  /** The random sample that the estimates were brought to; null without one. */
  readonly sample: HitCount | null;
  /** Numbers of all dossiers that could be drawn: with these and the seed anybody can draw the lot again. */
  readonly population: readonly string[];
  /** The municipality's own number per pseudonym, for the work list; null leaves the pseudonyms. */
  readonly ownNumbers: ReadonlyMap<string, string> | null;
}

/** The list for the investigator: nothing that tells who was chosen by the model and who by lot, and in an order that does not either. */
async function writeWorklist(path: string, list: DrawnList, seal?: Seal): Promise<void> {
  const { lines, ownNumbers } = list;
  const dossiers = lines
    .map(({ id, replaced }) => ({ number: ownNumbers?.get(id?.number ?? '') ?? id?.number ?? '', replaced }))
    .sort((a, b) => (a.number < b.number ? -1 : 1));
  // Without the note: what somebody wrote there may tell how the dossier was chosen.
  const rows = dossiers.map(({ number, replaced }, index): Cell[] => [
    index + 1,
    number,
    replaced === null ? 'onderzoeken' : `vervallen: ${replacementWords[replaced.reason].nl}`,
    cautionOf(list),
  ]);
  await writeCsv(path, ['volgnummer', 'dossier', 'stand', 'let op'], rows, seal);
}

/**
 * Writes the drawn list for use outside the vault. A workbook also carries how it was drawn and from which dossiers; a CSV file, which
 * has one table only, carries the sentence about suspicion in its last column; the work list carries the numbers alone.
 * With a seal the file is encrypted.
 * @throws AppError as `writeFileAtomic`
 */
export async function writeSelection(
  path: string,
  format: (typeof exportFormats)[number],
  list: DrawnList,
  seal?: Seal,
): Promise<void> {
  const { lines, population } = list;
  if (format === 'worklist') {
    await writeWorklist(path, list, seal);
    return;
  }
  const rows = lines.map(line);
  if (format === 'csv') {
    await writeCsv(
      path,
      [...header, ...replacementHeader, 'let op'],
      rows.map((cells) => [...cells, cautionOf(list)]),
      seal,
    );
    return;
  }
  const sheets = [
    { name: 'Selectie', header: [...header, ...replacementHeader], rows },
    { name: 'Verantwoording', header: ['gegeven', 'waarde'], rows: provenance(list) },
    { name: 'Populatie', header: ['dossier'], rows: population.map((number) => [number]) },
  ];
  await writeXlsx(path, sheets, seal);
}
