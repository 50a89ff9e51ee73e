import { LEAST_STATEMENT } from '../../shared/domain/gates.ts';
import type { GroupErrorTexts } from './errors.ts';

const vaultUntouched = 'Nothing was measured or changed. The bias vault stayed closed.';
const nothingKept = 'Nothing was kept.';
const nothingTried = 'Nothing was tried. The model is as it was.';

/** What can be wrong with a permission that is asked for, by the problem in the details. */
const problems: Readonly<Record<string, string>> = {
  past: 'The last day of the permission is in the past.',
  'deleted-before-end': 'The group attributes would be gone before the permission ends.',
  'too-long': 'The permission or the deletion lies further away than a year.',
  'name-twice': 'A name is in it twice.',
};

export const groupErrorsEn: GroupErrorTexts = {
  BIAS_NOT_ALLOWED: ({ state, named }) => ({
    what:
      state === 'open' && named === false
        ? 'The permission for the bias vault does not name you.'
        : 'There is no open permission for the bias vault today.',
    unchanged: vaultUntouched,
    wayOut: 'Ask for permission at Assess, under Groups. Somebody else has to give it.',
  }),
  BIAS_EMPTY: {
    what: 'There are no group attributes to measure with.',
    unchanged: vaultUntouched,
    wayOut: 'Bring in a delivery with sex or district, and then make the analysis table again.',
  },
  BIAS_STATE: {
    what: 'This cannot be done in the state that the bias vault is in.',
    unchanged: 'The permission was not changed.',
    wayOut: 'Open the page again and see what became of the permission.',
  },
  BIAS_APPROVED_BY_ASKER: {
    what: 'You asked for this permission yourself.',
    unchanged: 'Permission was not given.',
    wayOut: 'Have somebody else give it, with a passphrase of their own.',
  },
  BIAS_PERMISSION_INVALID: ({ problem }) => ({
    what: problems[String(problem)] ?? 'The request is not right.',
    unchanged: 'Nothing was asked.',
    wayOut: 'Check the days and the names, and ask again.',
  }),
  BIAS_NOT_MEASURED: {
    what: 'No measurement belongs to what there is now.',
    unchanged: nothingKept,
    wayOut: 'Measure the groups again.',
  },
  EXPLANATION_SHORT: ({ least = LEAST_STATEMENT }) => ({
    what: 'This explanation is too short.',
    unchanged: nothingKept,
    wayOut: `Write at least ${least} characters, so that others can judge it.`,
  }),
  TRIAL_LEARNED_FROM_RANDOM: {
    what: 'This model learned from the random case files too. What a change costs in hits cannot be measured fairly on them.',
    unchanged: nothingTried,
    wayOut: 'Record at Requirements that models do not learn from random case files, and train again.',
  },
  TRIAL_NOTHING_LEFT: {
    what: 'That leaves nothing to make this model from.',
    unchanged: nothingTried,
    wayOut: 'Try to leave out something else, or choose another model.',
  },
  TRIAL_UNKNOWN: {
    what: 'What you want to try does not belong to this model or these data.',
    unchanged: nothingTried,
    wayOut: 'Open the page again and choose from what is there now.',
  },
  EXPLANATION_UNKNOWN: {
    what: 'This needs no explanation.',
    unchanged: nothingKept,
    wayOut: 'Open the page again. It may have been measured anew.',
  },
};
