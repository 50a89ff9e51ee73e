/** The planted leak: a debt that is there before the finding that it comes from. */
import { chance, logNormal } from '../draws.ts';
import { type Investigation, isFinding } from './investigations.ts';
import { streamOf } from './setting.ts';
import type { Case } from './table.ts';

/** Share of the dossiers with a small old debt that has nothing to do with any investigation. */
const OLD_DEBT = 0.02;
/** What is left of a debt, per reference date after the finding: half a year in full, then it is paid off or settled. */
const LEFT_OVER = [1, 1, 0.02] as const;

/** The debt from one finding on reference date number `quarter`; `beforehand` tells whether the half-product is filled in too early. */
function debtFrom(finding: Investigation, quarter: number, beforehand: boolean): number {
  if (quarter === finding.quarter) return beforehand ? finding.reclaimed : 0;
  return quarter < finding.quarter ? 0 : finding.reclaimed * (LEFT_OVER[quarter - finding.quarter - 1] ?? 0);
}

/** Euros of open debt per reference date. */
export function debtsOf({ dossier, investigations, setting }: Case): readonly number[] {
  const stream = streamOf(setting, dossier.index, 'debt');
  const oldDebt = chance(stream, OLD_DEBT) ? logNormal(stream, 300, 0.8) : 0;
  const findings = investigations
    .filter(({ result }) => isFinding(result))
    .map((finding) => ({ finding, beforehand: chance(stream, setting.truths.leak.filledBeforehand) }));
  return setting.calendar.referenceDates.map((_, quarter) =>
    findings.reduce((sum, { finding, beforehand }) => sum + debtFrom(finding, quarter, beforehand), oldDebt),
  );
}
