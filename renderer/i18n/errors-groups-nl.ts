import { LEAST_STATEMENT } from '../../shared/domain/gates.ts';
import type { GroupErrorTexts } from './errors.ts';

const vaultUntouched = 'Er is niets gemeten of veranderd. De biaskluis bleef dicht.';
const nothingKept = 'Er is niets vastgelegd.';
const nothingTried = 'Er is niets geprobeerd. Het model is zoals het was.';

/** What can be wrong with a permission that is asked for, by the problem in the details. */
const problems: Readonly<Record<string, string>> = {
  past: 'De laatste dag van de toestemming ligt in het verleden.',
  'deleted-before-end': 'De groepskenmerken zouden weg zijn voordat de toestemming eindigt.',
  'too-long': 'De toestemming of het wissen ligt verder weg dan een jaar.',
  'name-twice': 'Een naam staat er twee keer in.',
};

export const groupErrorsNl: GroupErrorTexts = {
  BIAS_NOT_ALLOWED: ({ state, named }) => ({
    what:
      state === 'open' && named === false
        ? 'De toestemming voor de biaskluis noemt u niet.'
        : 'Er is vandaag geen open toestemming voor de biaskluis.',
    unchanged: vaultUntouched,
    wayOut: 'Vraag toestemming bij Toetsen, onder Groepen. Iemand anders moet die geven.',
  }),
  BIAS_EMPTY: {
    what: 'Er zijn geen groepskenmerken om mee te meten.',
    unchanged: vaultUntouched,
    wayOut: 'Lees een levering in met geslacht of wijk, en maak daarna de analysetabel opnieuw.',
  },
  BIAS_STATE: {
    what: 'Dit kan niet in de staat waarin de biaskluis nu is.',
    unchanged: 'Aan de toestemming is niets veranderd.',
    wayOut: 'Open de pagina opnieuw en kijk wat er met de toestemming is gebeurd.',
  },
  BIAS_APPROVED_BY_ASKER: {
    what: 'U vroeg deze toestemming zelf.',
    unchanged: 'De toestemming is niet gegeven.',
    wayOut: 'Laat iemand anders de toestemming geven, met een eigen wachtzin.',
  },
  BIAS_PERMISSION_INVALID: ({ problem }) => ({
    what: problems[String(problem)] ?? 'De aanvraag klopt niet.',
    unchanged: 'Er is niets gevraagd.',
    wayOut: 'Kijk de dagen en de namen na, en vraag het opnieuw.',
  }),
  BIAS_NOT_MEASURED: {
    what: 'Er is geen meting die hoort bij wat er nu is.',
    unchanged: nothingKept,
    wayOut: 'Meet de groepen opnieuw.',
  },
  EXPLANATION_SHORT: ({ least = LEAST_STATEMENT }) => ({
    what: 'Deze uitleg is te kort.',
    unchanged: nothingKept,
    wayOut: `Schrijf minstens ${least} tekens, zodat een ander het kan beoordelen.`,
  }),
  TRIAL_LEARNED_FROM_RANDOM: {
    what: 'Dit model leerde ook van de gelote dossiers. Wat een wijziging kost aan treffers, is daarop niet eerlijk te meten.',
    unchanged: nothingTried,
    wayOut: 'Leg bij Eisen vast dat modellen niet van gelote dossiers leren, en train opnieuw.',
  },
  TRIAL_NOTHING_LEFT: {
    what: 'Zo blijft er niets over om dit model van te maken.',
    unchanged: nothingTried,
    wayOut: 'Probeer iets anders weg te laten, of kies een ander model.',
  },
  TRIAL_UNKNOWN: {
    what: 'Wat u wilt proberen, hoort niet bij dit model of bij deze gegevens.',
    unchanged: nothingTried,
    wayOut: 'Open de pagina opnieuw en kies uit wat er nu staat.',
  },
  EXPLANATION_UNKNOWN: {
    what: 'Hiervoor is geen uitleg nodig.',
    unchanged: nothingKept,
    wayOut: 'Open de pagina opnieuw. Misschien is er intussen opnieuw gemeten.',
  },
};
