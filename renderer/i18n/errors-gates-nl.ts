import type { GateErrorTexts } from './errors.ts';

const nothingSigned = 'Er is niet getekend. De poorten zijn niet veranderd.';
const nothingKept = 'Er is niets vastgelegd.';

export const gateErrorsNl: GateErrorTexts = {
  GATES_CLOSED: {
    what: 'Dit model mag nog geen mensen aanwijzen: niet alle poorten zijn open.',
    unchanged: 'Er is niets getrokken of getoond.',
    wayOut: 'Kijk bij Toetsen, onder Poorten, wat er nog nodig is. Een lijst door loting kunt u nu al trekken.',
  },
  GATES_CHECKS_OPEN: {
    what: 'Tekenen kan nog niet: er staan nog regels open.',
    unchanged: nothingSigned,
    wayOut: 'Maak eerst alle andere regels in orde of leg ze uit.',
  },
  GATES_CHANGED: {
    what: 'Er is iets veranderd sinds u deze pagina zag.',
    unchanged: nothingSigned,
    wayOut: 'Bekijk de regels opnieuw en teken dan.',
  },
  GATES_NOT_EXPLAINABLE: {
    what: 'Deze regel moet kloppen. Een uitleg helpt hier niet.',
    unchanged: nothingKept,
    wayOut: 'Bij de regel staat wat u kunt doen.',
  },
  GATES_OTHER_DOSSIERS: ({ onlyUnknown }) => ({
    what: 'De poorten zijn open voor andere dossiers dan waaruit u kiest.',
    unchanged: 'Er is niets getrokken of getoond.',
    wayOut: `Zet bij Rangschikken het filter ‘Uitkomst is al bekend’ ${onlyUnknown === true ? 'aan' : 'uit'}. Of trek een lijst helemaal door loting.`,
  }),
  GATES_REVIEW_DATE: ({ latest }, format) => ({
    what: 'Deze datum kan niet.',
    unchanged: nothingKept,
    wayOut:
      typeof latest === 'string'
        ? `Kies een dag na vandaag en niet later dan ${format.date(latest)}.`
        : 'Kies een dag na vandaag en binnen de termijn.',
  }),
};
