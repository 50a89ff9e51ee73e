import type { GateErrorTexts } from './errors.ts';

const nothingSigned = 'Nothing was signed. The gates have not changed.';
const nothingKept = 'Nothing was recorded.';

export const gateErrorsEn: GateErrorTexts = {
  GATES_CLOSED: {
    what: 'This model may not point at people yet: not all gates are open.',
    unchanged: 'Nothing was drawn or shown.',
    wayOut: 'See at Assess, under Gates, what is still needed. A list drawn by lot can be drawn now already.',
  },
  GATES_CHECKS_OPEN: {
    what: 'Signing is not possible yet: some lines are still open.',
    unchanged: nothingSigned,
    wayOut: 'Put all other lines in order first, or explain them.',
  },
  GATES_CHANGED: {
    what: 'Something changed since you saw this page.',
    unchanged: nothingSigned,
    wayOut: 'Look at the lines again and then sign.',
  },
  GATES_NOT_EXPLAINABLE: {
    what: 'This line must be in order. An explanation does not help here.',
    unchanged: nothingKept,
    wayOut: 'The line says what you can do.',
  },
  GATES_OTHER_DOSSIERS: ({ onlyUnknown }) => ({
    what: 'The gates are open for other case files than those you choose from.',
    unchanged: 'Nothing was drawn or shown.',
    wayOut: `At Rank, switch the filter “Outcome is already known” ${onlyUnknown === true ? 'on' : 'off'}. Or draw a list by lot entirely.`,
  }),
  GATES_REVIEW_DATE: ({ latest }, format) => ({
    what: 'This date is not possible.',
    unchanged: nothingKept,
    wayOut:
      typeof latest === 'string'
        ? `Choose a day after today and not later than ${format.date(latest)}.`
        : 'Choose a day after today and within the term.',
  }),
};
