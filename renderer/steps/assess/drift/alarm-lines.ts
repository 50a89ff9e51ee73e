import type { Drift, DriftAlarm, RateChange } from '../../../../shared/contract/assess-drift.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/language.ts';
import type { DriftWords } from './text.ts';

export interface AlarmLine {
  readonly level: DriftAlarm['level'];
  readonly sentence: string;
}

interface Told {
  readonly drift: Pick<Drift, 'result' | 'recalibration' | 'alarms'>;
  readonly words: DriftWords;
  readonly format: Formats;
  readonly language: Language;
}

/** Every alarm as a sentence, gravest first; features that too few dossiers leave undecided are one line together. */
export function alarmLines(told: Told): AlarmLine[] {
  const { drift, words, format } = told;
  const isBundled = ({ what, level }: DriftAlarm): boolean => what === 'feature' && level === 'undecided';
  const bundled = drift.alarms.filter(isBundled).length;
  const lines = drift.alarms
    .filter((alarm) => !isBundled(alarm))
    .map((alarm): AlarmLine => ({ level: alarm.level, sentence: sentenceOf(alarm, told) }));
  if (bundled > 0) {
    const sentence = words.featuresUndecided(words.features(bundled, format.count(bundled)));
    lines.push({ level: 'undecided', sentence });
  }
  const order: readonly DriftAlarm['level'][] = ['alarm', 'attention', 'undecided'];
  return lines.sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}

function sentenceOf(alarm: DriftAlarm, told: Told): string {
  const { drift, words, format } = told;
  switch (alarm.what) {
    case 'score':
    case 'feature':
      return shiftSentence(alarm, told);
    case 'hitRate':
      return rateSentence(alarm, told);
    case 'calibration':
      return levelSentence(alarm, told);
    case 'recalibration':
      return words.due(format.date(drift.recalibration.on));
  }
}

function shiftSentence({ level, subject, against, figure }: DriftAlarm, { drift, words, format, language }: Told) {
  if (figure === null || against === null) return words.scoreFirst;
  if (level === 'undecided') return words.scoreUndecided;
  const feature = drift.result?.features.find((own) => own.feature === subject);
  const what = feature === undefined ? words.scoreMoved : words.featureMoved(feature.label[language]);
  return words.moved[level](what, words.against[against], format.number(figure, 2));
}

function rateSentence({ level, subject }: DriftAlarm, { drift, words, format }: Told): string {
  const change = drift.result?.rateChanges.find(({ group }) => group === subject);
  const say = level === 'alarm' ? words.rateAlarm : words.rateUndecided;
  if (change === undefined) return '';
  const { group, newest, training } = change;
  const counts = ({ hits, n }: RateChange['training']): string => format.outOf(hits, n);
  return say(words.groupIn[group], newest.quarter, counts(newest), counts(training));
}

function levelSentence({ level, subject }: DriftAlarm, { drift, words, format }: Told): string {
  const newest = drift.result?.calibration.findLast(({ group }) => group === subject);
  const say = level === 'alarm' ? words.levelAlarm : words.levelUndecided;
  if (newest === undefined) return '';
  const { group, quarter, hits, n, expected } = newest;
  return say(words.groupIn[group], quarter, format.outOf(hits, n), format.count(Math.round(expected)));
}
