/** The table Kinderen: one row per child and reference date. */
import { between, chance, pick, poisson } from '../draws.ts';
import { firstOfMonth, yearOf } from './calendar.ts';
import { dateWriter } from './cell-text.ts';
import { type Dossier, isActive } from './dossier.ts';
import { type Setting, streamOf } from './setting.ts';
import { defineTable } from './table.ts';

interface Child {
  readonly birthYear: number;
  readonly relation: string;
  readonly livesIn: boolean;
  readonly shared: boolean;
  readonly from: number;
  /** Day of leaving the household; null for most. */
  readonly until: number | null;
}

const YOUNGEST_PARENT = 18;
const OLDEST_CHILD = 17;

function drawChildren(dossier: Dossier, setting: Setting): readonly Child[] {
  const stream = streamOf(setting, dossier.index, 'children');
  const parents = dossier.livingForm === '2' || (dossier.livingForm === '3' && chance(stream, 0.6));
  if (!parents) return [];
  const newest = yearOf(setting.calendar.newest);
  const earliest = Math.min(newest, Math.max(newest - OLDEST_CHILD, dossier.birthYear + YOUNGEST_PARENT));
  return Array.from({ length: 1 + poisson(stream, 0.8) }, () => {
    const birthYear = between(stream, earliest, newest);
    const from = Math.max(dossier.from, firstOfMonth(birthYear, between(stream, 1, 9)));
    const until = from + between(stream, 200, 2000);
    return {
      birthYear,
      relation: pick(stream, [
        ['1', 90],
        ['2', 6],
        ['3', 2],
        ['4', 2],
      ]),
      livesIn: chance(stream, 0.93),
      shared: chance(stream, 0.1),
      from,
      until: chance(stream, 0.06) ? until : null,
    };
  });
}

const date = dateWriter('d-m-jj');

export const childrenTable = defineTable(
  'Kinderen',
  ['kindvolgnr', 'geboortejaar_kind', 'relatie', 'inwonend', 'co_ouderschap', 'datum_begin', 'datum_einde'],
  function* ({ dossier, setting }) {
    const children = drawChildren(dossier, setting);
    for (const referenceDate of setting.calendar.referenceDates) {
      if (!isActive(dossier, referenceDate)) continue;
      for (const [index, child] of children.entries()) {
        if (child.from > referenceDate) continue;
        yield {
          peildatum: date(referenceDate),
          dossiernr: dossier.number,
          clientnr: dossier.client,
          kindvolgnr: String(index + 1),
          geboortejaar_kind: String(child.birthYear),
          relatie: child.relation,
          inwonend: child.livesIn ? 'Ja' : 'Nee',
          co_ouderschap: child.shared ? 'Ja' : 'Nee',
          datum_begin: date(child.from),
          datum_einde: child.until !== null && child.until <= referenceDate ? date(child.until) : '',
        };
      }
    }
  },
);
