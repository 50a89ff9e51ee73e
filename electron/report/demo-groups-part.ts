import type { GroupFigure, GroupMeasure, GroupsMeasured } from '../../shared/contract/assess-groups.ts';
import { differencesIn, type GroupDifference } from '../../shared/domain/group-differences.ts';
import { CROSSED, OTHER_GROUPS, UNKNOWN_GROUP } from '../../shared/domain/group-names.ts';
import { labelOf } from '../../shared/domain/sentences.ts';
import { type Hidden, LEAST_SHOWN } from '../../shared/domain/small-cells.ts';
import { decimal, verdictWords, whole } from '../cli/words.ts';
import { heading, paragraph, strong, table } from './page.ts';
import { countedRate, outOf, points } from './report-words.ts';

type Verdict = GroupFigure['verdict'];

const groupVerdicts: Readonly<Record<Verdict, string>> = { ...verdictWords, 'too-small': 'te klein' };
const verdicts = Object.keys(groupVerdicts) as readonly Verdict[];

const measureWords: Readonly<Record<GroupMeasure, string>> = {
  selected: 'gekozen',
  wronglySelected: 'ten onrechte gekozen',
  falsePositive: 'ten onrechte, van de rechtmatige',
  falseNegative: 'gemist',
  precision: 'trefkans',
  baseRate: 'onrechtmatig in werkelijkheid',
  practiceInvestigated: 'onderzocht in de praktijk',
  practiceWrongly: 'ten onrechte onderzocht in de praktijk',
  practicePrecision: 'trefkans van de praktijk',
};

const practiceMeasures: readonly GroupMeasure[] = ['practiceInvestigated', 'practiceWrongly', 'practicePrecision'];
export const isOfPractice = ({ measure }: GroupFigure): boolean => practiceMeasures.includes(measure);

const attributeWords = (attribute: string): string => attribute.split(CROSSED).map(labelOf).join(CROSSED);
const groupWords = (attribute: string, group: string): string =>
  `${attributeWords(attribute)} ${group === UNKNOWN_GROUP ? 'onbekend' : group.replaceAll(OTHER_GROUPS, 'overige')}`;

/** What stands in the place of a count of few people, or of one from which such a count follows. */
const hiddenWords = (hidden: Hidden): string => (hidden === 'small' ? `minder dan ${LEAST_SHOWN}` : 'niet getoond');
const shownRate = (figure: GroupFigure): string =>
  figure.hidden === null ? countedRate(figure, figure.rate) : hiddenWords(figure.hidden);

/** How many comparisons came to a verdict. */
export function countVerdict(figures: readonly GroupFigure[], verdict: Verdict): number {
  return figures.filter((own) => own.verdict === verdict).length;
}

/** "2 verschillen aangetoond, 14 gelijk binnen marge, 268 onbeslist, 260 te klein". */
function verdictSentence(figures: readonly GroupFigure[]): string {
  const [differences, equal, undecided, small] = verdicts.map((verdict) => whole(countVerdict(figures, verdict)));
  return `${differences} keer een verschil aangetoond, ${equal} keer gelijk binnen marge, ${undecided} keer onbeslist, ${small} keer te klein`;
}

function verdictTable(figures: readonly GroupFigure[]): string {
  const row = (name: string, own: readonly GroupFigure[]): string[] => [
    name,
    ...verdicts.map((verdict) => whole(countVerdict(own, verdict))),
  ];
  return table(
    'Oordelen over alle groepen en maten',
    ['waarvan', ...verdicts.map((verdict) => groupVerdicts[verdict])],
    [
      row(
        'model',
        figures.filter((own) => !isOfPractice(own)),
      ),
      row('huidige praktijk', figures.filter(isOfPractice)),
    ],
  );
}

/** A difference that asks for an explanation: what it is, of whom, and the figures. */
function differenceCells(difference: GroupDifference): readonly [what: string, who: string, figures: string] {
  switch (difference.kind) {
    case 'figure': {
      const { figure } = difference;
      if (figure.hidden !== null)
        return [measureWords[figure.measure], groupWords(figure.attribute, figure.group), hiddenWords(figure.hidden)];
      const apart = figure.difference === null ? '' : `; verschil ${points(figure.difference)}`;
      const figures = `${countedRate(figure, figure.rate)}; de anderen ${outOf(figure.others)}${apart}`;
      return [measureWords[figure.measure], groupWords(figure.attribute, figure.group), figures];
    }
    case 'calibration': {
      const { calibration } = difference;
      const { attribute, group } = calibration;
      if (calibration.hidden !== null)
        return ['schatting klopt niet', groupWords(attribute, group), hiddenWords(calibration.hidden)];
      const { predicted, observed, hits, n } = calibration;
      const figures = `geschat ${decimal(100 * predicted, 1)} %; gevonden ${countedRate({ hits, n }, observed)}`;
      return ['schatting klopt niet', groupWords(attribute, group), figures];
    }
    case 'proxy': {
      const [first] = difference.proxies;
      const strongest = difference.proxies.reduce((most, own) => (own.auc.value > most.auc.value ? own : most));
      const { value, low, high } = strongest.auc;
      const figures = `AUC tot ${decimal(value)} (${decimal(low)} tot ${decimal(high)}), n = ${whole(strongest.n)}`;
      const feature = first?.feature == null ? 'alle kenmerken samen' : first.label;
      return [`staat voor ${attributeWords(strongest.attribute)}`, feature, figures];
    }
    case 'cluster': {
      const { cluster, others, difference: apart, ...own } = difference.cluster;
      const figures = `vergist zich bij ${outOf(own)}; bij de rest bij ${outOf(others)}; verschil ${points(apart)}`;
      return ['gevonden zonder groepskenmerken', `groep ${whole(cluster + 1)}`, figures];
    }
  }
}

function toExplain(measured: GroupsMeasured): string {
  const differences = differencesIn(measured);
  if (differences.length === 0)
    return paragraph(
      'Bij het model is geen verschil aangetoond dat uitleg nodig heeft. Onbeslist is geen ‘gelijk’: er zijn te weinig dossiers om een verschil te zien of uit te sluiten. Dat groepen in werkelijkheid verschillen, vraagt geen uitleg van het model.',
    );
  return table(
    `Wat uitleg op naam nodig heeft vóór gebruik: ${whole(differences.length)}`,
    ['wat', 'van wie', 'cijfers'],
    differences.map(differenceCells),
  );
}

const isSingle = ({ attribute }: GroupFigure): boolean => !attribute.includes(CROSSED);

/** The model beside the present practice: who was or would be chosen wrongly, of all members of a group. */
function besidePractice({ figures, practice }: GroupsMeasured): string {
  const ofMeasure = (measure: GroupMeasure): GroupFigure[] =>
    figures.filter((own) => own.measure === measure && isSingle(own));
  const [model, present] = [ofMeasure('wronglySelected'), ofMeasure('practiceWrongly')];
  const names = [...new Set([...model, ...present].map(({ attribute, group }) => groupWords(attribute, group)))];
  const cells = (own: GroupFigure | undefined): string[] =>
    own === undefined ? ['–', '–'] : [shownRate(own), groupVerdicts[own.verdict]];
  const find = (all: readonly GroupFigure[], name: string): GroupFigure | undefined =>
    all.find(({ attribute, group }) => groupWords(attribute, group) === name);
  const since = practice === null ? '' : `, ${whole(practice.dossiers)} dossiers sinds ${practice.from}`;
  return [
    table(
      `Ten onrechte onderzocht: het model (op gelote dossiers) naast de huidige praktijk${since}`,
      ['groep', 'model', 'oordeel', 'praktijk', 'oordeel'],
      names.map((name) => [name, ...cells(find(model, name)), ...cells(find(present, name))]),
    ),
    largestInPractice(present),
  ].join('');
}

/** The group that the present practice burdens most, with those that it is compared with. */
function largestInPractice(present: readonly GroupFigure[]): string {
  const [largest] = present
    .filter((own) => own.hidden === null)
    .filter(({ verdict, difference }) => verdict === 'difference' && difference !== null && difference.value > 0)
    .sort((a, b) => (b.difference?.value ?? 0) - (a.difference?.value ?? 0));
  if (largest === undefined || largest.difference === null) return '';
  const { attribute, group, difference, others } = largest;
  return paragraph(
    `In de huidige praktijk is het verschil het grootst bij ${groupWords(attribute, group)}: ten onrechte onderzocht ${countedRate(largest, largest.rate)}, de anderen ${outOf(others)}; verschil ${points(difference)}.`,
  );
}

/** The part of the demo report about groups: the verdicts, what asks for an explanation, and the model beside the present practice. */
export function demoGroupsPart(measured: GroupsMeasured): string {
  const { figures, margin, smallest, random } = measured;
  return [
    heading('Groepen'),
    strong(`${verdictSentence(figures)}.`),
    paragraph(
      `Gemeten met toestemming van een auditor, op ${whole(random)} gelote dossiers met een uitkomst. Te klein: minder dan ${whole(smallest)} dossiers. Gelijk: hoogstens ${decimal(100 * margin, 1)} procentpunt uit elkaar, en hoogstens een vijfde van het gemiddelde. Aantallen van minder dan ${LEAST_SHOWN} dossiers staan er niet, en soms een ander aantal, als het kleine daaruit te rekenen is.`,
    ),
    verdictTable(figures),
    toExplain(measured),
    besidePractice(measured),
  ].join('');
}
