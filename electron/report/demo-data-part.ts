import type { QuarterReport } from '../../shared/contract/intake-quarter.ts';
import type { FeatureState, PreparedCases } from '../../shared/contract/prepare.ts';
import { isReasonCode, reasonText } from '../../shared/domain/refusals-reasons.ts';
import { whole, withInterval } from '../cli/words.ts';
import { heading, paragraph, table } from './page.ts';

export interface DemoData {
  readonly quarter: QuarterReport;
  readonly cases: PreparedCases;
  readonly features: readonly FeatureState[];
}

const foundBy = { header: 'kop', values: 'waarden', both: 'kop en waarden', analyst: 'keuze' } as const;
const total = (counts: readonly { readonly count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);

function intakePart({ quarter }: DemoData): string {
  return [
    heading('Levering'),
    paragraph(
      `Levering ${quarter.quarter}, peildatum ${quarter.referenceDate}, ${quarter.tables.length} tabellen. Wat geweigerd is, is nergens opgeslagen. Nummers zijn pseudoniemen; alleen de sleutelbeheerder kan terug.`,
    ),
    table(
      'Per tabel',
      ['tabel', 'gelezen', 'hersteld', 'regels geweigerd', 'opgeslagen'],
      quarter.tables.map(({ table: name, read, repaired, refusedRows, stored }) => [
        name,
        whole(read),
        whole(total(repaired)),
        whole(total(refusedRows)),
        whole(stored),
      ]),
    ),
    table(
      'Geweigerd aan de deur',
      ['tabel', 'kolom', 'reden', 'gevonden door'],
      quarter.tables.flatMap(({ table: name, refusedColumns }) =>
        refusedColumns.map((column) => [
          name,
          column.name,
          isReasonCode(column.reason) ? reasonText(column.reason, 'nl') : column.reason,
          foundBy[column.foundBy],
        ]),
      ),
    ),
  ].join('');
}

function featurePart({ cases, features }: DemoData): string {
  const shown = features.filter(({ used, stats }) => used || (stats !== null && stats.leak !== null));
  return [
    heading('Kenmerken en gevallen'),
    paragraph(
      `${whole(cases.dossiers)} dossiers om uit te kiezen. ${whole(cases.investigations)} onderzoeken van ${whole(cases.persons)} personen om van te leren, elk met de kenmerken zoals bekend vóór het begin: ${whole(cases.unlawful)} onrechtmatig, ${whole(cases.lawful)} rechtmatig, ${whole(cases.unknown)} onbekend. Onbekend is nooit ‘rechtmatig’.`,
    ),
    table(
      'Waarom onderzocht',
      ['aanleiding', 'onderzoeken', 'uitkomst bekend', 'onrechtmatig'],
      cases.routes.map(({ label, count, known, unlawful }) => [label, whole(count), whole(known), whole(unlawful)]),
    ),
    table(
      'Gebruikte kenmerken, en wat als mogelijk lek uit staat',
      ['kenmerk', 'tabel', 'ontbreekt', 'AUC alleen', 'toestand'],
      shown.map(({ label, table: source, used, stats }) => [
        label.nl,
        source,
        stats === null ? '' : `${whole(stats.missing)} van ${whole(stats.n)}`,
        stats === null || stats.auc === null ? '' : withInterval(stats.auc),
        used ? 'gebruikt' : 'mogelijk lek: uit',
      ]),
    ),
  ].join('');
}

/** The parts of the demo report about what came in and what was made ready from it. */
export function demoDataPart(data: DemoData): string {
  return intakePart(data) + featurePart(data);
}
