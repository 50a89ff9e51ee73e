import type { AssessErrorTexts } from './errors.ts';

const modelsKept = 'Earlier models and lists are still there.';

/** What must be there before criteria can be locked, by the names in the details. */
const criteriaMissing: Readonly<Record<string, string>> = {
  criteria: 'at least one requirement',
  stopRule: 'a stop rule of at least 20 characters',
  owner: 'who decides',
  version: 'a saved draft',
};

export const assessErrorsEn: AssessErrorTexts = {
  CHOSEN_TOO_FEW: ({ investigated, needed }, format) => ({
    what:
      typeof investigated === 'number' && typeof needed === 'number'
        ? `Between the reference dates in the vault ${format.count(investigated)} chosen investigations started, of case files that were there by then. Needed are ${format.count(needed)}, and at least as many case files that were not chosen.`
        : 'Between the reference dates in the vault too few chosen investigations started.',
    unchanged: 'An earlier measurement stays.',
    wayOut: 'Bring in more quarters. Until then only the random sample says something about all case files.',
  }),
  CRITERIA_INVALID: ({ missing }) => {
    const names = Array.isArray(missing) ? missing.map((name) => criteriaMissing[name] ?? name) : [];
    return {
      what: `The requirements are not complete yet${names.length === 0 ? '' : `. What is missing: ${names.join(', ')}`}.`,
      unchanged: 'Nothing was locked. A saved draft is still there.',
      wayOut: 'Fill in what is missing, then lock the requirements again.',
    };
  },
  CRITERIA_LOCKED: {
    what: 'This version of the requirements is locked already.',
    unchanged: 'The locked requirements stay as they are.',
    wayOut: 'Draw up a new version. The old one is kept.',
  },
  CRITERIA_OPEN: {
    what: 'What a model must show has not been locked yet.',
    unchanged: modelsKept,
    wayOut: 'Lock the requirements first: at the Assess step, under Requirements.',
  },
  PROFILE_INVALID: {
    what: 'There cannot be more hits than investigations.',
    unchanged: 'No profile was added.',
    wayOut: 'Check the numbers.',
  },
  PROFILE_LABEL_DIFFERS: {
    what: 'The definition of unlawful has changed in the meantime.',
    unchanged: 'No profile was added.',
    wayOut: 'Read the definition that is in force now and see whether the profile was counted under it.',
  },
  MEASURED_STALE: {
    what: 'While this was measured, other data or another model came in.',
    unchanged: 'The outcome was not kept.',
    wayOut: 'Measure again.',
  },
  RECALIBRATION_DATE_INVALID: (details, format) => ({
    what: 'This day is not possible.',
    unchanged: 'The day of recalibration has not changed.',
    wayOut:
      typeof details['earliest'] === 'string' && typeof details['latest'] === 'string'
        ? `Choose a day from ${format.date(details['earliest'])} up to and including ${format.date(details['latest'])}. The model expires after that.`
        : 'Choose a day from today on, before the model expires.',
  }),
};
