import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LabelDefinition, labelDefinitionSchema } from '../../../shared/contract/prepare.ts';
import {
  defaultLabel,
  described,
  type InvestigationResult,
  labelOf,
  labelProblem,
  wordsOf,
} from '../../../shared/domain/label.ts';
import { OUTCOME } from '../../../shared/domain/outcome.ts';
import { sourceColumn, sourceTable } from '../../../shared/domain/source-tables.ts';

const ended: InvestigationResult = { uitkomst: '4', oorzaak: '2', status_rechtsmiddel: '0', datum_einde: 20_000 };
const result = (own: Partial<InvestigationResult>): InvestigationResult => ({ ...ended, ...own });

describe('the default label', () => {
  it('is a definition that the contract accepts, with nothing wrong about it', () => {
    expect(labelDefinitionSchema.parse(defaultLabel)).toEqual(defaultLabel);
    expect(labelProblem(defaultLabel, 20, defaultLabel)).toBeNull();
  });

  it('gives every outcome code of the layout its meaning', () => {
    const codes = Object.keys(sourceColumn(sourceTable('Onderzoeken'), 'uitkomst').codes ?? {});
    const outcomes = Object.fromEntries(
      codes.map((uitkomst) => [uitkomst, labelOf(defaultLabel, result({ uitkomst }))]),
    );
    const { lawful, unlawful, unknown } = OUTCOME;
    expect(outcomes).toEqual({
      0: lawful,
      1: lawful,
      2: unlawful,
      3: unlawful,
      4: unlawful,
      5: unlawful,
      6: lawful,
      8: unknown,
      9: unknown,
    });
  });

  it('knows nothing of an investigation that runs, nor of one without outcome or with a strange one', () => {
    expect(labelOf(defaultLabel, result({ datum_einde: null }))).toBe(OUTCOME.unknown);
    expect(labelOf(defaultLabel, result({ uitkomst: '0', datum_einde: null }))).toBe(OUTCOME.unknown);
    expect(labelOf(defaultLabel, result({ uitkomst: null }))).toBe(OUTCOME.unknown);
    expect(labelOf(defaultLabel, result({ uitkomst: '7' }))).toBe(OUTCOME.unknown);
  });
});

describe('an objection', () => {
  it('changes a finding once it is upheld, as the definition says', () => {
    const upheld = result({ status_rechtsmiddel: '3' });
    expect(labelOf({ ...defaultLabel, objection: 'lawful' }, upheld)).toBe(OUTCOME.lawful);
    expect(labelOf({ ...defaultLabel, objection: 'unknown' }, upheld)).toBe(OUTCOME.unknown);
    expect(labelOf({ ...defaultLabel, objection: 'keep' }, upheld)).toBe(OUTCOME.unlawful);
  });

  it('leaves a finding as it is while it runs and when it was dismissed', () => {
    for (const status_rechtsmiddel of [null, '0', '1', '2'])
      expect(labelOf(defaultLabel, result({ status_rechtsmiddel }))).toBe(OUTCOME.unlawful);
  });

  it('never makes a lawful outcome unknown', () => {
    const lawful = result({ uitkomst: '0', status_rechtsmiddel: '3' });
    expect(labelOf({ ...defaultLabel, objection: 'unknown' }, lawful)).toBe(OUTCOME.lawful);
  });
});

describe('causes', () => {
  const culpable = { ...defaultLabel, causes: ['3'] };

  it('do not matter while none is named', () => {
    for (const oorzaak of [null, '1', '2', '3', '9'])
      expect(labelOf(defaultLabel, result({ oorzaak }))).toBe(OUTCOME.unlawful);
  });

  it('make a finding lawful when another cause is known, and unknown when none is', () => {
    expect(labelOf(culpable, result({ oorzaak: '3' }))).toBe(OUTCOME.unlawful);
    expect(labelOf(culpable, result({ oorzaak: '1' }))).toBe(OUTCOME.lawful);
    expect(labelOf(culpable, result({ oorzaak: '2' }))).toBe(OUTCOME.lawful);
    expect(labelOf(culpable, result({ oorzaak: '9' }))).toBe(OUTCOME.unknown);
    expect(labelOf(culpable, result({ oorzaak: null }))).toBe(OUTCOME.unknown);
    expect(labelOf({ ...culpable, causes: ['3', '9'] }, result({ oorzaak: '9' }))).toBe(OUTCOME.unlawful);
  });

  it('can only take findings away, never add one', () => {
    const code = fc.constantFrom(null, '0', '1', '2', '3', '4', '5', '6', '8', '9');
    fc.assert(
      fc.property(
        code,
        code,
        code,
        fc.subarray(['1', '2', '3', '9']),
        (uitkomst, oorzaak, status_rechtsmiddel, causes) => {
          const own = result({ uitkomst, oorzaak, status_rechtsmiddel });
          const without = labelOf(defaultLabel, own);
          const withCauses = labelOf({ ...defaultLabel, causes }, own);
          expect(withCauses === without || without === OUTCOME.unlawful).toBe(true);
        },
      ),
    );
  });
});

describe('the words of a definition', () => {
  const strict = { ...defaultLabel, unlawful: ['3', '4', '5'], causes: ['2', '3'] };

  it('name every code on its side, what stays unknown, causes and objection', () => {
    const words = wordsOf({ ...strict, objection: 'unknown' });
    expect(words).toContain('Onrechtmatig is: de uitkomst van het onderzoek is beëindiging, terugvordering of boete.');
    expect(words).toContain('alleen bij deze oorzaak: vergissing cliënt of verwijtbare schending.');
    expect(words).toContain(
      'Rechtmatig is: de uitkomst is juist, kleine correctie/voorlichting of nabetaling aan cliënt.',
    );
    expect(words).toContain(
      'Is de uitkomst herziening, afgebroken of aanvraag ingetrokken, of loopt het onderzoek nog?',
    );
    expect(words).toContain('(deels) gelijk, dan weten wij het niet.');
  });

  it('differ whenever something else counts, and fit the contract', () => {
    const definitions = [
      defaultLabel,
      strict,
      { ...strict, causes: ['2', '3', '9'] },
      { ...strict, objection: 'keep' as const },
    ];
    expect(new Set(definitions.map(wordsOf)).size).toBe(4);
    for (const definition of definitions) expect(labelDefinitionSchema.parse(described(definition))).toBeDefined();
    expect(wordsOf({ ...strict, unlawful: ['4', '5', '3'] })).toBe(wordsOf(strict));
  });
});

describe('what is wrong with a definition', () => {
  it('is a code that the layout does not have or that is in both lists', () => {
    expect(labelProblem({ ...defaultLabel, unlawful: ['2', '7'] }, 20, defaultLabel)).toEqual({
      kind: 'unknown-code',
      code: '7',
    });
    expect(labelProblem({ ...defaultLabel, lawful: ['0', '2'] }, 20, defaultLabel)).toEqual({
      kind: 'twice',
      code: '2',
    });
    expect(labelProblem({ ...defaultLabel, causes: ['5'] }, 20, defaultLabel)).toEqual({
      kind: 'unknown-cause',
      code: '5',
    });
  });

  it('is an outcome that never tells anything, whichever side it is put on', () => {
    expect(labelProblem({ ...defaultLabel, unlawful: ['2', '8'] }, 20, defaultLabel)).toEqual({
      kind: 'never-known',
      code: '8',
    });
    expect(labelProblem({ ...defaultLabel, lawful: ['0', '9'] }, 20, defaultLabel)).toEqual({
      kind: 'never-known',
      code: '9',
    });
  });

  it('is an explanation of the definition before, once something else counts', () => {
    const own = { ...defaultLabel, words: 'Onrechtmatig is wat wij samen zo hebben genoemd.' };
    const unchanged = { kind: 'words-unchanged', code: null };
    const changes = [
      { unlawful: ['2', '3', '4'] },
      { lawful: ['0', '6'] },
      { causes: ['3'] },
      { objection: 'keep' },
    ] as const;
    for (const change of changes) {
      const codes = { ...own, ...structuredClone(change) } as LabelDefinition;
      expect(labelProblem(codes, 20, own)).toEqual(unchanged);
      expect(labelProblem({ ...codes, words: `${own.words} ` }, 20, own)).toEqual(unchanged);
      expect(labelProblem({ ...codes, words: 'Dit zijn andere woorden dan eerst.' }, 20, own)).toBeNull();
      expect(labelProblem(described(codes), 20, own)).toBeNull();
    }
    expect(labelProblem({ ...own, unlawful: own.unlawful.toReversed() }, 20, own)).toBeNull();
  });

  it('is an explanation that is too short', () => {
    expect(labelProblem({ ...defaultLabel, words: 'te kort' }, 20, defaultLabel)).toEqual({
      kind: 'words',
      code: null,
    });
  });
});
