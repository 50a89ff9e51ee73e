import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors.ts';
import type { AdditiveModel, RuleTerm, Term } from '../../../shared/learning/additive-model.ts';
import type { SingleProfile } from '../../../shared/learning/expert/expert-card.ts';
import { expertFeatures } from '../../../shared/learning/expert/expert-features.ts';
import {
  checkModelFile,
  makeModelFile,
  modelFileSchema,
  type Provenance,
  readModelFile,
  writeModelFile,
} from '../../../shared/learning/model-file.ts';
import { predictLogOdds } from '../../../shared/learning/scorer.ts';
import { anyModel, anyTable } from './any-model.ts';
import { categorical, numeric, tableOf } from './planted-table.ts';

const provenance: Provenance = {
  dataHash: 'ab'.repeat(32),
  configuration: { seed: 3, leaves: [2, 5], nested: { b: 1, a: null } },
  seed: 3,
  trainedFrom: '2026-01-01',
  trainedTo: '2026-10-01',
  createdAt: '2026-10-05',
  expiresOn: '2027-10-05',
  software: '0.1.0',
};

const late: RuleTerm = {
  kind: 'rule',
  conditions: [
    { kind: 'interval', feature: 'late', from: 3, to: null, missing: 'out' },
    { kind: 'levels', feature: 'home', levels: ['rent'], missing: true },
  ],
  coefficient: 0.8,
  mean: 0.2,
  support: 20,
  hits: 8,
};

const model: AdditiveModel = {
  format: 'toetssteen-model',
  version: 1,
  kind: 'rulefit-readable',
  intercept: -2,
  terms: [late],
  features: [
    { kind: 'numeric', name: 'late', low: 0, high: 9 },
    { kind: 'categorical', name: 'home', levels: ['own', 'rent'], otherLevels: [] },
    { kind: 'categorical', name: 'partner', levels: ['J', 'N'], otherLevels: [] },
    { kind: 'numeric', name: 'since', low: 15_000, high: 20_000 },
  ],
  training: { rows: 100, positives: 20, prevalence: 0.2, weighted: false, lambda: 0.01, seed: 3 },
};

const table = tableOf(
  [
    numeric('unused', [1, 2, 3]),
    numeric('late', [Number.NaN, 4, 12]),
    categorical('home', ['own', 'rent', null]),
    categorical('partner', ['J', 'N', 'N']),
    numeric('since', [15_000, 16_000, 20_000]),
  ],
  [0, 1, 2],
);
const words = new Map([['since', { label: 'since', whole: true, numbers: 'date' as const }]]);
const file = makeModelFile(model, table, words, provenance);

/** The same value with all names in the opposite order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, own]) => [name, reversed(own)]),
  );
}

/** The details of the refusal of a file whose text is changed. */
function refusal(change: (text: string) => string): unknown {
  try {
    readModelFile(change(writeModelFile(file)));
  } catch (error) {
    if (error instanceof AppError && error.code === 'MODEL_FILE_INVALID') return error.details;
    throw error;
  }
  return null;
}

describe('makeModelFile', () => {
  it('lists the columns of the model, as the whole delivery has them', () => {
    expect(file.columns).toEqual([
      { kind: 'numeric', name: 'late', readAs: 'number' },
      { kind: 'categorical', name: 'home', readAs: 'code', levels: ['own', 'rent'] },
      { kind: 'categorical', name: 'partner', readAs: 'boolean', levels: ['J', 'N'] },
      { kind: 'numeric', name: 'since', readAs: 'date' },
    ]);
  });
});

describe('makeModelFile of what experts filled in', () => {
  const delivery = tableOf(
    [categorical('home', ['own', 'rent', 'own']), numeric('late', [Number.NaN, Number.NaN, Number.NaN])],
    [0, 1, 2],
  );

  it('lists the levels that only a profile names, and reads a number that is nowhere known', () => {
    const profile: SingleProfile = {
      name: 'boot',
      conditions: [
        { kind: 'levels', feature: 'home', levels: ['boat'], missing: false },
        { kind: 'interval', feature: 'late', from: 1, to: null, missing: 'out' },
      ],
    };
    const expert: AdditiveModel = { ...model, kind: 'profile', features: expertFeatures(profile, delivery) };
    const term: Term = { ...late, conditions: profile.conditions };
    const made = readModelFile(
      writeModelFile(makeModelFile({ ...expert, terms: [term] }, delivery, new Map(), provenance)),
    );
    expect(made.columns).toEqual([
      { kind: 'categorical', name: 'home', readAs: 'code', levels: ['own', 'rent', 'boat'] },
      { kind: 'numeric', name: 'late', readAs: 'number' },
    ]);
    const next = tableOf([categorical('home', ['boat', 'own']), numeric('late', [1, 2])], [2, 2]);
    expect(() => checkModelFile(made, next, provenance.createdAt)).not.toThrow();
  });

  it('refuses a model that could not be read again, and says where', () => {
    const endless = { ...model, intercept: Number.POSITIVE_INFINITY };
    expect(() => makeModelFile(endless, table, words, provenance)).toThrowError(
      expect.objectContaining({
        code: 'MODEL_FILE_INVALID',
        details: { path: 'model.intercept', problem: 'WRONG_SHAPE' },
      }),
    );
  });
});

describe('writeModelFile and readModelFile', () => {
  it('give back the same file, and a model that scores the same', () => {
    const read = readModelFile(writeModelFile(file));
    expect(read).toEqual(file);
    expect(predictLogOdds(read.model, table)).toEqual(predictLogOdds(model, table));
  });

  it('do so for any model, to the last bit, also when the delivery lacks its levels and numbers', () => {
    fc.assert(
      fc.property(anyModel(10), anyTable(6), fc.boolean(), (any, own, lacks) => {
        const delivered = any.features.map((feature) => {
          if (feature.kind === 'numeric') return numeric(feature.name, [lacks ? Number.NaN : 1]);
          return categorical(feature.name, lacks ? [null] : [...feature.levels, ...feature.otherLevels].slice(0, 1));
        });
        const read = readModelFile(writeModelFile(makeModelFile(any, tableOf(delivered, [0]), words, provenance)));
        expect(predictLogOdds(read.model, own)).toEqual(predictLogOdds(any, own));
      }),
      { numRuns: 30 },
    );
  });

  it('write the same bytes whatever the order of the parts', () => {
    expect(writeModelFile(reversed(file) as typeof file)).toBe(writeModelFile(file));
  });

  it('write a model without a guard as before there were any', () => {
    expect(writeModelFile(file)).not.toContain('guard');
    const guarded = { ...file, model: { ...model, guard: { atLeast: 2 } } };
    expect(readModelFile(writeModelFile(guarded)).model.guard).toEqual({ atLeast: 2 });
  });

  it.each([
    ['no JSON', () => '{"format"', '', 'NOT_JSON'],
    ['nothing', () => '', '', 'NOT_JSON'],
    ['null', () => 'null', 'format', 'OTHER_FORMAT'],
    ['a list', () => '[]', 'format', 'OTHER_FORMAT'],
    ['the model alone', () => JSON.stringify(model), 'format', 'OTHER_FORMAT'],
    ['a newer version', (text) => text.replace('"version": 1', '"version": 2'), 'version', 'NEWER_VERSION'],
    ['a version that is no number', (text) => text.replace('"version": 1', '"version": "1"'), 'version', 'WRONG_SHAPE'],
    ['too much', (text) => text + ' '.repeat(20_000_000), '', 'TOO_LARGE'],
    ['Infinity', (text) => text.replace('0.8', '1e999'), 'model.terms.0.coefficient', 'WRONG_SHAPE'],
    ['NaN', (text) => text.replace('0.8', 'NaN'), '', 'NOT_JSON'],
    ['a number as text', (text) => text.replace('0.8', '"0.8"'), 'model.terms.0.coefficient', 'WRONG_SHAPE'],
    ['a name more', (text) => text.replace('"mean"', '"extra": 1, "mean"'), 'model.terms.0', 'WRONG_SHAPE'],
    ['a prototype', (text) => text.replace('"mean"', '"__proto__": {}, "mean"'), 'model.terms.0', 'WRONG_SHAPE'],
    ['another kind of term', (text) => text.replace('"rule"', '"tree"'), 'model.terms.0.kind', 'WRONG_SHAPE'],
    [
      'an expiry before the training',
      (text) => text.replace('2027-10-05', '2026-10-04'),
      'provenance.expiresOn',
      'ORDER',
    ],
    ['no date', (text) => text.replace('2027-10-05', '2027-02-30'), 'provenance.expiresOn', 'WRONG_SHAPE'],
    ['a hash cut short', (text) => text.replace('abab', ''), 'provenance.dataHash', 'WRONG_SHAPE'],
    ['the character 0', (text) => text.replaceAll('"own"', '"own\\u0000"'), 'model.features.1.levels.0', 'WRONG_SHAPE'],
    ['a condition on no column', (text) => text.replace('"late"', '"lat"'), 'model.terms.0', 'UNKNOWN_COLUMN'],
    ['bounds in the wrong order', (text) => text.replace('"low": 0', '"low": 90'), 'model.features.0.low', 'ORDER'],
    [
      'a period in the wrong order',
      (text) => text.replace('2026-01-01', '2026-12-01'),
      'provenance.trainedFrom',
      'ORDER',
    ],
    [
      'lists too deep',
      (text) => text.replace('"nested": {', `"nested": {"x": ${'['.repeat(50_000)}${']'.repeat(50_000)},`),
      'provenance.configuration',
      'WRONG_SHAPE',
    ],
  ] as [string, (text: string) => string, string, string][])('refuse %s, and say where', (_, change, path, problem) => {
    expect(refusal(change)).toEqual({ path, problem });
  });

  it.each([
    [
      'a rule without conditions',
      { model: { ...model, terms: [{ ...late, conditions: [] }] } },
      'model.terms.0.conditions',
      'WRONG_SHAPE',
    ],
    ['a column twice', { columns: [...file.columns, file.columns[0]] }, 'columns.4.name', 'TWICE'],
    ['a column too few', { columns: file.columns.slice(1) }, 'model.features.0.name', 'UNKNOWN_COLUMN'],
    [
      'a feature too few',
      { model: { ...model, features: model.features.slice(0, 3) } },
      'columns.3.name',
      'UNKNOWN_COLUMN',
    ],
    [
      'a feature of another kind than its column',
      {
        model: {
          ...model,
          features: [{ ...model.features[3], name: 'home' }, ...model.features.slice(0, 1), ...model.features.slice(2)],
        },
      },
      'model.features.0.kind',
      'OTHER_KIND',
    ],
    [
      'an interval of levels',
      {
        model: {
          ...model,
          terms: [{ ...late, conditions: [{ kind: 'interval', feature: 'home', from: 1, to: null, missing: 'in' }] }],
        },
      },
      'model.terms.0.conditions.0.kind',
      'OTHER_KIND',
    ],
    [
      'a line over levels',
      {
        model: {
          ...model,
          terms: [
            { ...late, kind: 'linear', feature: 'home', low: 0, high: 1, center: 0, scale: 1, conditions: undefined },
          ],
        },
      },
      'model.terms.0.feature',
      'OTHER_KIND',
    ],
    [
      'a class on another feature',
      {
        model: {
          ...model,
          terms: [
            {
              ...late,
              conditions: undefined,
              kind: 'classes',
              feature: 'late',
              classes: [{ condition: { kind: 'missing', feature: 'home' }, value: 1, support: 1, hits: 0 }],
            },
          ],
        },
      },
      'model.terms.0.classes.0.condition.feature',
      'UNKNOWN_COLUMN',
    ],
    [
      'a level twice',
      {
        model: {
          ...model,
          features: model.features.map((f) => (f.name === 'home' ? { ...f, otherLevels: ['own'] } : f)),
        },
      },
      'model.features.1.levels',
      'TWICE',
    ],
    [
      'a level outside the code list',
      { columns: file.columns.map((c) => (c.name === 'home' ? { ...c, levels: ['own'] } : c)) },
      'model.features.1.levels',
      'UNKNOWN_LEVEL',
    ],
  ])('refuse %s', (_, change, path, problem) => {
    // As it goes through JSON: without what is not defined.
    const text = JSON.stringify({ ...file, ...change });
    expect(refusal(() => text)).toEqual({ path, problem });
  });

  it('do not write what could not be read', () => {
    const broken = { ...file, model: { ...model, intercept: Number.NaN } };
    expect(() => writeModelFile(broken)).toThrowError(
      expect.objectContaining({
        code: 'MODEL_FILE_INVALID',
        details: { path: 'model.intercept', problem: 'WRONG_SHAPE' },
      }),
    );
  });
});

describe('modelFileSchema', () => {
  it('says what must be in a file, and that nothing else may', () => {
    const schema = modelFileSchema();
    expect(schema).toMatchObject({
      type: 'object',
      required: ['format', 'version', 'model', 'provenance', 'columns'],
      additionalProperties: false,
      properties: { format: { const: 'toetssteen-model-file' }, version: { const: 1 } },
    });
    expect(JSON.stringify(schema)).toContain('expiresOn');
  });
});

describe('checkModelFile', () => {
  it('lets the delivery that the model was trained on through, up to and on the last day', () => {
    expect(() => checkModelFile(file, table, '2027-10-05')).not.toThrow();
  });

  it('refuses after the expiry date', () => {
    expect(() => checkModelFile(file, table, '2027-10-06')).toThrowError(
      expect.objectContaining({ code: 'MODEL_EXPIRED', details: { expiresOn: '2027-10-05' } }),
    );
  });

  it('names the columns that are not there, and those of another kind', () => {
    const other = tableOf([categorical('late', ['3']), categorical('home', ['own']), numeric('since', [1])], [0]);
    expect(() => checkModelFile(file, other, '2026-12-01')).toThrowError(
      expect.objectContaining({
        code: 'MODEL_COLUMNS_DIFFER',
        details: { missing: ['partner'], otherKind: ['late'] },
      }),
    );
  });

  it('names codes that are not in the list, as far as they occur, and no more than ten a column', () => {
    const delivered = (home: readonly string[]) =>
      tableOf(
        table.columns.map((column) =>
          column.name === 'home'
            ? { ...categorical('home', ['own', ...home]), levels: ['own', ...home, 'not in any row'] }
            : column.kind === 'numeric'
              ? numeric(column.name, [1, ...home.map(() => 2)])
              : categorical(column.name, ['J', ...home.map(() => 'N')]),
        ),
        [0, ...home.map(() => 0)],
      );
    const levelsOf = (home: readonly string[]): unknown => {
      try {
        checkModelFile(file, delivered(home), '2026-12-01');
      } catch (error) {
        if (error instanceof AppError && error.code === 'MODEL_LEVELS_DIFFER') return error.details['levels'];
        throw error;
      }
      return null;
    };
    expect(levelsOf(['rent'])).toBe(null);
    expect(levelsOf(['tent', 'rent', 'boat'])).toEqual(['home: boat, tent']);
    const many = Array.from({ length: 12 }, (_, at) => `w${String(at).padStart(2, '0')}`);
    expect(levelsOf(many)).toEqual(['home: w00, w01, w02, w03, w04, w05, w06, w07, w08, w09, … (12)']);
  });
});
