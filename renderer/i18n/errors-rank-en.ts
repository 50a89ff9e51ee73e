import type { RankErrorTexts } from './errors.ts';

const listKept = 'Nothing was drawn or changed.';

export const rankErrorsEn: RankErrorTexts = {
  RANK_NO_MODEL: {
    what: 'There is no model to rank with yet.',
    unchanged: listKept,
    wayOut: 'First train a model at the Train step.',
  },
  RANK_CAPACITY_INVALID: {
    what: 'This number of case files is not possible.',
    unchanged: listKept,
    wayOut: 'Do not choose more case files than there are. A part is always drawn by lot.',
  },
  DRAW_EXISTS: {
    what: 'A selection was already drawn with this model.',
    unchanged: 'The earlier selection still holds.',
    wayOut: 'Look at that selection. For a new one, train again first.',
  },
  LOT_EXISTS: {
    what: 'A lot without a model has already been drawn from this table.',
    unchanged: 'The earlier lot still holds.',
    wayOut: 'Look at it under Lot only. For a new lot, make or read in a new table first.',
  },
  LOT_NO_SEED: {
    what: 'No seed was fixed for this table to draw by lot without a model.',
    unchanged: listKept,
    wayOut: 'Make the table again under Prepare, or read the file in again. Then the seed is fixed beforehand.',
  },
  DRAW_MISSING: {
    what: 'No selection has been drawn yet.',
    unchanged: listKept,
    wayOut: 'First draw a selection at the Rank step.',
  },
  REPLACE_NOT_DRAWN: {
    what: 'This case file is not on the list (any more).',
    unchanged: 'Nothing was replaced.',
    wayOut: 'Go back to the list. What was replaced already cannot be replaced again.',
  },
  REPLACE_INVESTIGATED: {
    what: 'According to a delivery the investigation of this case file has begun.',
    unchanged: 'Nothing was replaced. The case file stays on the list.',
    wayOut: 'Finish the investigation. If it was broken off, the outcome counts as unknown.',
  },
  CERTIFICATE_INVALID: {
    what: 'This file is not a certificate of a draw.',
    unchanged: 'Nothing has changed.',
    wayOut: 'Choose the file that was saved as certificate at the Rank step.',
  },
  CERTIFICATE_FAILED: {
    what: 'The certificate does not fit the draw in the vault.',
    unchanged: 'No certificate was saved. The list has not changed.',
    wayOut: 'Verify the chain of the log, and hold the list against a backup.',
  },
};
