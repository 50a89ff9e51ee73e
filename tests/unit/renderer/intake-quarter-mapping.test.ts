import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  columnFor,
  countColumns,
  decisionOf,
  missingColumns,
  missingTables,
  offeredTargets,
  partMappings,
  proposedMapping,
  withAnswer,
  withTable,
  withTarget,
} from '../../../renderer/steps/intake/quarter/mapping.ts';
import { openItems } from '../../../renderer/steps/intake/quarter/open-items.ts';
import { askedQuestions } from '../../../renderer/steps/intake/quarter/questions.ts';
import { partMappingSchema } from '../../../shared/contract/intake-quarter.ts';
import { sourceTables } from '../../../shared/domain/source-tables.ts';
import { offeredColumn, offeredPart, quarterInspectionOf, wholePart } from './offered.ts';

const clients = wholePart('Clientgegevens');
const investigations = wholePart('Onderzoeken');
const contacts = offeredPart('export.csv', null, [
  offeredColumn('Peil-datum', { target: null }),
  offeredColumn('DossierNr', { target: null }),
  offeredColumn('clientnr', { target: null }),
  offeredColumn('opmerking', { refused: true }),
  offeredColumn('iets_anders', { target: null }),
]);
const inspection = quarterInspectionOf([clients, investigations, contacts]);
const proposed = proposedMapping(inspection);
const draft = {
  inspection,
  mapping: proposed,
  supplier: 'Team Gegevens',
  referenceDate: '2026-10-01',
};

describe('what becomes of the parts', () => {
  it('starts from the proposals', () => {
    expect(decisionOf(proposed, 'Clientgegevens.csv')).toMatchObject({
      table: 'Clientgegevens',
      targets: { rol: 'rol' },
    });
    expect(decisionOf(proposed, 'export.csv').table).toBeNull();
    expect(missingTables(proposed)).toHaveLength(sourceTables.length - 2);
  });

  it('finds the columns of a table that the analyst chose by their names, whatever case and punctuation', () => {
    const decision = decisionOf(withTable(proposed, contacts, 'Contacten'), 'export.csv');
    expect(decision.targets).toEqual({
      'Peil-datum': 'peildatum',
      DossierNr: 'dossiernr',
      clientnr: 'clientnr',
      opmerking: null,
      iets_anders: null,
    });
    expect(missingColumns(decision)).toEqual(['contactnr', 'datum', 'soort']);
    expect(countColumns(contacts, decision)).toEqual({ taken: 3, outside: 1, refused: 1 });
  });

  it('goes back to the proposal with the proposed table', () => {
    const other = withTable(proposed, clients, 'Kinderen');
    expect(decisionOf(other, 'Clientgegevens.csv').targets['rol']).toBeNull();
    expect(withTable(other, clients, 'Clientgegevens')).toEqual(proposed);
  });

  it('never offers a refused column anything, nor any column what the layout refuses', () => {
    const [refused, free] = [offeredColumn('x', { refused: true }), offeredColumn('x', { target: null })];
    expect(offeredTargets(refused, 'Contacten')).toEqual([]);
    expect(offeredTargets(free, null)).toEqual([]);
    for (const { name } of sourceTables) {
      expect(offeredTargets(free, name).length).toBeGreaterThan(0);
      expect(offeredTargets(free, name).filter(({ use }) => use === 'refuse')).toEqual([]);
    }
  });

  it('leaves every column of the layout with at most one column, whatever is linked', () => {
    const names = clients.columns.map(({ profile }) => profile.name);
    const link = fc.tuple(fc.constantFrom(...names), fc.constantFrom(null, ...names));
    fc.assert(
      fc.property(fc.array(link, { maxLength: 30 }), (links) => {
        const mapping = links.reduce(
          (now, [column, target]) => withTarget(now, clients.part, column, target),
          proposed,
        );
        const taken = Object.values(decisionOf(mapping, clients.part).targets).filter((target) => target !== null);
        expect(new Set(taken).size).toBe(taken.length);
        const [column, target] = links.at(-1) ?? ['rol', 'rol'];
        if (target !== null) expect(columnFor(decisionOf(mapping, clients.part), target)).toBe(column);
      }),
    );
  });

  it('tells the engine every column, in a form that it accepts', () => {
    const linked = withAnswer(
      withTable(proposed, contacts, 'Contacten'),
      'export.csv',
      ['Peil-datum'],
      'DATE_ORDER',
      'mdy',
    );
    const parts = partMappings(inspection, linked);
    for (const part of parts) expect(partMappingSchema.safeParse(part).success).toBe(true);
    expect(parts[2]?.columns[0]).toEqual({ name: 'Peil-datum', target: 'peildatum', dateFormat: 'mdy' });
    expect(parts[2]?.columns[3]).toEqual({ name: 'opmerking', target: null });
    const left = partMappings(inspection, withTable(proposed, clients, null))[0];
    expect(left?.table).toBeNull();
    expect(left?.columns.every(({ target }) => target === null)).toBe(true);
  });
});

describe('questions', () => {
  const ambiguous = { questions: ['DATE_ORDER', 'MIXED_KINDS'], nonEmpty: 40 } as const;
  const part = offeredPart('Kinderen.csv', 'Kinderen', [
    offeredColumn('peildatum', { profile: { ...ambiguous, topValues: [{ value: '01-04-2026', count: 40 }] } }),
    offeredColumn('datum_begin', { profile: ambiguous }),
    offeredColumn('kindvolgnr', { profile: { questions: ['DATE_ORDER', 'DECIMAL_STYLE'], nonEmpty: 7 } }),
    offeredColumn('relatie', { profile: { questions: ['DATE_ORDER', 'DECIMAL_STYLE'] } }),
  ]);
  const own = quarterInspectionOf([part]);
  const mapping = proposedMapping(own);

  it('asks once per part, and only what matters for what a column becomes', () => {
    expect(askedQuestions(own, mapping)).toEqual([
      {
        part: 'Kinderen.csv',
        question: 'DATE_ORDER',
        columns: ['peildatum', 'datum_begin'],
        cells: 80,
        example: { written: '01-04-2026', dmy: '2026-04-01', mdy: '2026-01-04' },
        answer: null,
      },
      {
        part: 'Kinderen.csv',
        question: 'DECIMAL_STYLE',
        columns: ['kindvolgnr'],
        cells: 7,
        example: null,
        answer: null,
      },
    ]);
    expect(askedQuestions(own, withTable(mapping, part, null))).toEqual([]);
  });

  it('is answered only when all its columns have the same answer', () => {
    const answerOf = (answered: typeof mapping) => askedQuestions(own, answered)[0]?.answer;
    const one = withAnswer(mapping, part.part, ['peildatum'], 'DATE_ORDER', 'dmy');
    expect(answerOf(one)).toBeNull();
    expect(answerOf(withAnswer(one, part.part, ['datum_begin'], 'DATE_ORDER', 'dmy'))).toBe('dmy');
  });

  it('asks of a column that was linked by hand as soon as it is, and no more once it stays out', () => {
    const late = offeredPart('Kinderen.csv', 'Kinderen', [
      offeredColumn('sinds', { target: null, profile: { questions: ['DATE_ORDER', 'DECIMAL_STYLE'] } }),
    ]);
    const kinds = quarterInspectionOf([late]);
    const unlinked = proposedMapping(kinds);
    const askedAs = (target: string | null) =>
      askedQuestions(kinds, withTarget(unlinked, late.part, 'sinds', target)).map(({ question }) => question);
    expect(askedQuestions(kinds, unlinked)).toEqual([]);
    expect(askedAs('datum_begin')).toEqual(['DATE_ORDER']);
    expect(askedAs('kindvolgnr')).toEqual(['DECIMAL_STYLE']);
    expect(askedAs('relatie')).toEqual([]);
    expect(askedAs(null)).toEqual([]);
  });
});

describe('what is still open', () => {
  it('is nothing when all is filled in', () => {
    expect(openItems(draft)).toEqual([]);
  });

  it('is the supplier, the date, a needed table and a needed column', () => {
    const without = withTarget(withTable(proposed, investigations, null), clients.part, 'rol', null);
    expect(openItems({ ...draft, mapping: without, supplier: ' ', referenceDate: '' })).toEqual([
      { kind: 'supplier' },
      { kind: 'date' },
      { kind: 'table', table: 'Onderzoeken' },
      { kind: 'columns', part: 'Clientgegevens.csv', columns: ['rol'] },
    ]);
  });

  it('is every question without an answer', () => {
    const [first = offeredColumn('peildatum'), ...others] = clients.columns;
    const asked = { ...first, profile: { ...first.profile, questions: ['DATE_ORDER'] as const } };
    const own = quarterInspectionOf([{ ...clients, columns: [asked, ...others] }, investigations]);
    const mapping = proposedMapping(own);
    expect(openItems({ ...draft, inspection: own, mapping })).toEqual([{ kind: 'question', part: clients.part }]);
    const answered = withAnswer(mapping, clients.part, ['peildatum'], 'DATE_ORDER', 'dmy');
    expect(openItems({ ...draft, inspection: own, mapping: answered })).toEqual([]);
  });
});
