import { describe, expect, it } from 'vitest';
import { fitScorecard } from '../../../../shared/learning/scorecard/fit-scorecard.ts';
import { takeRows } from '../../../../shared/learning/table.ts';
import { cardTable } from '../expert/cards.ts';
import { categorical } from '../planted-table.ts';

const PERSONS = 600;
const COPIES = 3;

const drawn = cardTable(PERSONS, 4);
/** Six persons live on a boat, all of them unlawful: too few for a class of their own, however many rows each has. */
const boats = [...drawn.outcome.keys()].filter((row) => drawn.outcome[row] === 1).slice(0, 6);
const home = Array.from({ length: PERSONS }, (_, row) =>
  boats.includes(row) ? 'boat' : row % 2 === 0 ? 'flat' : 'house',
);
const once = {
  ...drawn,
  columns: [...drawn.columns.filter(({ name }) => name !== 'noise'), categorical('kind', home)],
};
const keys = Array.from({ length: PERSONS }, (_, row) => `person ${row}`);

const places = Int32Array.from({ length: PERSONS * COPIES }, (_, row) => Math.floor(row / COPIES));
const copied = takeRows(once, places);
const keysOfCopies = Array.from(places, (row) => keys[row] as string);
const edits = { kind: { kind: 'groups', groups: [['boat'], ['flat', 'house']] } } as const;

describe('a scorecard of persons with several rows', () => {
  const own = fitScorecard(once, { edits }, { personKeys: keys });
  const ofCopies = fitScorecard(copied, { edits }, { personKeys: keysOfCopies });

  it('is the one of the same persons with a row each', () => {
    expect(own.model.terms.length).toBeGreaterThan(1);
    expect(ofCopies.model.terms.map(({ kind }) => kind)).toEqual(own.model.terms.map(({ kind }) => kind));
    expect(ofCopies.model.intercept).toBeCloseTo(own.model.intercept, 8);
    ofCopies.model.terms.forEach((term, at) => {
      const single = own.model.terms[at];
      if (term.kind !== 'classes' || single?.kind !== 'classes') throw new Error('a card is made of classes');
      expect(term.feature).toBe(single.feature);
      expect(term.coefficient).toBeCloseTo(single.coefficient, 8);
      expect(term.classes.map(({ condition }) => condition)).toEqual(single.classes.map(({ condition }) => condition));
      term.classes.forEach(({ value, support }, place) => {
        expect(value).toBeCloseTo(single.classes[place]?.value as number, 8);
        expect(support).toBe(COPIES * (single.classes[place]?.support as number));
      });
    });
  });

  it('counts a class as neutral that holds too few persons, though it has rows enough', () => {
    const boat = ofCopies.indicators.find(({ feature }) => feature === 'kind')?.classes[0];
    expect(boat).toMatchObject({ rows: 6 * COPIES, hits: 6 * COPIES, woe: 0, adjusted: false });
    const eachAlone = fitScorecard(copied, { edits }, { personKeys: Array.from(places, (_, row) => `row ${row}`) });
    expect(eachAlone.indicators.find(({ feature }) => feature === 'kind')?.classes[0]?.woe).toBeLessThan(-1);
  });

  it('finds no more in copies than in the persons themselves', () => {
    expect(ofCopies.diagnostics.candidates).toBe(own.diagnostics.candidates);
    expect(ofCopies.indicators.map(({ classes }) => classes.length)).toEqual(
      own.indicators.map(({ classes }) => classes.length),
    );
  });
});
