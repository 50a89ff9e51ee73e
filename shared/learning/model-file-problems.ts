import { type AdditiveModel, featuresOf, type Term } from './additive-model.ts';
import type { Condition, ModelFeature } from './conditions.ts';
import type { FileColumn, ModelFile } from './model-file-schema.ts';

/** What is wrong with a model file whose shape is right, and where. */
export interface FileProblem {
  readonly path: string;
  readonly problem: 'UNKNOWN_COLUMN' | 'OTHER_KIND' | 'TWICE' | 'UNKNOWN_LEVEL' | 'ORDER';
}

type Named = ReadonlyMap<string, ModelFeature>;

function twice(names: readonly string[]): number {
  return names.findIndex((name, at) => names.indexOf(name) !== at);
}

function* columnProblems({ columns, model }: ModelFile): Generator<FileProblem> {
  const double = twice(columns.map(({ name }) => name));
  if (double >= 0) yield { path: `columns.${double}.name`, problem: 'TWICE' };
  const byName = new Map(columns.map((column) => [column.name, column]));
  for (const [at, column] of columns.entries()) {
    if (!model.features.some(({ name }) => name === column.name))
      yield { path: `columns.${at}.name`, problem: 'UNKNOWN_COLUMN' };
  }
  const doubleFeature = twice(model.features.map(({ name }) => name));
  if (doubleFeature >= 0) yield { path: `model.features.${doubleFeature}.name`, problem: 'TWICE' };
  for (const [at, feature] of model.features.entries())
    yield* featureProblems(feature, byName.get(feature.name), `model.features.${at}`);
}

function* featureProblems(feature: ModelFeature, column: FileColumn | undefined, path: string): Generator<FileProblem> {
  if (column === undefined) yield { path: `${path}.name`, problem: 'UNKNOWN_COLUMN' };
  else if (column.kind !== feature.kind) yield { path: `${path}.kind`, problem: 'OTHER_KIND' };
  if (feature.kind === 'numeric') {
    if (feature.low > feature.high) yield { path: `${path}.low`, problem: 'ORDER' };
    return;
  }
  const levels = [...feature.levels, ...feature.otherLevels];
  if (new Set(levels).size < levels.length) yield { path: `${path}.levels`, problem: 'TWICE' };
  const listed = new Set(column?.kind === 'categorical' ? column.levels : []);
  if (levels.some((level) => !listed.has(level))) yield { path: `${path}.levels`, problem: 'UNKNOWN_LEVEL' };
}

function* conditionProblems(condition: Condition, features: Named, path: string): Generator<FileProblem> {
  const feature = features.get(condition.feature);
  if (feature === undefined) yield { path: `${path}.feature`, problem: 'UNKNOWN_COLUMN' };
  else if (condition.kind !== 'missing' && (condition.kind === 'interval') !== (feature.kind === 'numeric'))
    yield { path: `${path}.kind`, problem: 'OTHER_KIND' };
}

function* termProblems(term: Term, features: Named, path: string): Generator<FileProblem> {
  if (featuresOf(term).some((name) => !features.has(name))) yield { path, problem: 'UNKNOWN_COLUMN' };
  if (term.kind === 'rule') {
    for (const [at, condition] of term.conditions.entries())
      yield* conditionProblems(condition, features, `${path}.conditions.${at}`);
  } else if (term.kind === 'classes') {
    for (const [at, { condition }] of term.classes.entries()) {
      yield* conditionProblems(condition, features, `${path}.classes.${at}.condition`);
      if (condition.feature !== term.feature)
        yield { path: `${path}.classes.${at}.condition.feature`, problem: 'UNKNOWN_COLUMN' };
    }
  } else {
    if (features.get(term.feature)?.kind !== 'numeric') yield { path: `${path}.feature`, problem: 'OTHER_KIND' };
    if (term.low > term.high) yield { path: `${path}.low`, problem: 'ORDER' };
  }
}

function* modelProblems({ terms, features }: AdditiveModel): Generator<FileProblem> {
  const named = new Map(features.map((feature) => [feature.name, feature]));
  for (const [at, term] of terms.entries()) yield* termProblems(term, named, `model.terms.${at}`);
}

/** The first thing in a file that contradicts another: names that are not listed, kinds that differ, bounds in the wrong order. */
export function firstProblem(file: ModelFile): FileProblem | null {
  const { trainedFrom, trainedTo, createdAt, expiresOn } = file.provenance;
  if (trainedFrom !== null && trainedTo !== null && trainedFrom > trainedTo)
    return { path: 'provenance.trainedFrom', problem: 'ORDER' };
  if (createdAt > expiresOn) return { path: 'provenance.expiresOn', problem: 'ORDER' };
  return columnProblems(file).next().value ?? modelProblems(file.model).next().value ?? null;
}
