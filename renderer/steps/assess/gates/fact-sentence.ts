import type { CheckFound } from '../../../../shared/contract/assess-gates.ts';
import type { Formats } from '../../../i18n/format.ts';
import type { FactWords } from './fact-words.ts';

/** What the vault tells about a check, as a sentence; null where it tells nothing. Facts are named in engine/gates/measured-checks.ts. */
export function factSentence(
  { check, facts }: Pick<CheckFound, 'check' | 'facts'>,
  words: FactWords,
  format: Formats,
): string | null {
  const count = (name: string): string => format.count(Number(facts[name] ?? 0));
  const text = (name: string): string => String(facts[name] ?? '–');
  const day = (name: string): string => (facts[name] == null ? '–' : format.date(String(facts[name])));
  const isNone = (name: string): boolean => facts[name] == null || facts[name] === 0;
  switch (check) {
    case 'purposeRecorded':
      return facts['purpose'] === '' ? null : words.purpose(text('purpose'), text('owner'));
    case 'criteriaBefore':
      return criteriaSentence(facts, words, format);
    case 'criteriaMet':
      return words.criteriaMet(count('met'), count('failed'), count('of'), count('onLot'));
    case 'dataJudged':
      return isNone('deliveries') ? words.notFromQuarters : words.judged(count('deliveries'), text('newest'));
    case 'dataPresent':
      return isNone('madeAt') ? words.noTable : words.madeAt(day('madeAt'));
    case 'featuresJustified':
      return words.justified(count('used'), count('without'));
    case 'featuresKnown':
      if (isNone('used')) return words.notFromQuarters;
      return isNone('unproved')
        ? words.proved(count('used'))
        : words.unproved(count('unproved'), count('used'), format.percent(Number(facts['least'] ?? 0)));
    case 'featuresLeak':
      return words.leaks(count('leaks'), count('used'));
    case 'randomMeasured':
      return words.random(count('n'), count('needed'));
    case 'randomApart':
      return isNone('keptApart') ? words.noRandom : words.apart(count('keptApart'));
    case 'rerunIdentical':
      return isNone('at') ? words.notRerun : words.rerun(day('at'));
    case 'listSteady':
      return facts['borderline'] === null
        ? words.noList
        : words.borderline(count('borderline'), count('of'), count('repeats'));
    case 'driftNone':
      return isNone('measured') ? words.noDrift : words.drift(count('alarms'), count('undecided'));
    case 'notExpired':
      return words.expires(day('expiresOn'), day('recalibrateOn'));
    case 'biasMeasured':
      return isNone('measured') ? words.noGroups : words.groups(count('random'), count('needed'));
    case 'biasExplained':
      return isNone('measured') ? null : words.unexplained(count('unexplained'), count('differences'));
    case 'biasUndecided':
      return isNone('measured') ? null : words.undecided(count('equal'), count('undecided'), count('tooSmall'));
    case 'biasOnTime':
      return isNone('due') ? words.onTime : words.due;
    case 'signedByTwo':
      return words.signatures(count('signatures'));
    default:
      return null;
  }
}

function criteriaSentence(facts: CheckFound['facts'], words: FactWords, format: Formats): string {
  const { version = null, inForce = null, trainingsBefore = null } = facts;
  const say = (value: number | string | null): string => format.count(Number(value));
  if (version === null) return words.noCriteria;
  if (version !== inForce) return words.otherCriteria(say(version), say(inForce));
  return trainingsBefore === 0
    ? words.criteriaBefore(say(version))
    : words.criteriaAfter(say(version), say(trainingsBefore));
}
