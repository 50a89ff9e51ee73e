import type { RankErrorTexts } from './errors.ts';

const listKept = 'Er is niets getrokken of veranderd.';

export const rankErrorsNl: RankErrorTexts = {
  RANK_NO_MODEL: {
    what: 'Er is nog geen model om mee te rangschikken.',
    unchanged: listKept,
    wayOut: 'Train eerst een model bij de stap Trainen.',
  },
  RANK_CAPACITY_INVALID: {
    what: 'Dit aantal dossiers kan niet.',
    unchanged: listKept,
    wayOut: 'Kies niet meer dossiers dan er zijn. Een deel gaat altijd door loting.',
  },
  DRAW_EXISTS: {
    what: 'Er is al een selectie getrokken met dit model.',
    unchanged: 'De eerdere selectie blijft gelden.',
    wayOut: 'Bekijk die selectie. Voor een nieuwe selectie traint u eerst opnieuw.',
  },
  LOT_EXISTS: {
    what: 'Uit deze tabel is al geloot zonder model.',
    unchanged: 'De eerdere loting blijft gelden.',
    wayOut: 'Bekijk die loting bij Alleen loten. Voor een nieuwe loting maakt of leest u eerst een nieuwe tabel.',
  },
  LOT_NO_SEED: {
    what: 'Voor deze tabel ligt geen startwaarde vast om mee te loten zonder model.',
    unchanged: listKept,
    wayOut:
      'Maak de tabel opnieuw bij Voorbereiden, of lees het bestand opnieuw in. Dan ligt de startwaarde vooraf vast.',
  },
  DRAW_MISSING: {
    what: 'Er is nog geen selectie getrokken.',
    unchanged: listKept,
    wayOut: 'Trek eerst een selectie bij de stap Rangschikken.',
  },
  REPLACE_NOT_DRAWN: {
    what: 'Dit dossier staat niet (meer) op de lijst.',
    unchanged: 'Er is niets vervangen.',
    wayOut: 'Ga terug naar de lijst. Wat al is vervangen, kan niet nog eens.',
  },
  REPLACE_INVESTIGATED: {
    what: 'Volgens een levering is het onderzoek van dit dossier al begonnen.',
    unchanged: 'Er is niets vervangen. Het dossier blijft op de lijst.',
    wayOut: 'Rond het onderzoek af. Is het afgebroken, dan telt de uitkomst als onbekend.',
  },
  CERTIFICATE_INVALID: {
    what: 'Dit bestand is geen certificaat van een loting.',
    unchanged: 'Er is niets veranderd.',
    wayOut: 'Kies het bestand dat bij Rangschikken als certificaat is bewaard.',
  },
  CERTIFICATE_FAILED: {
    what: 'Het certificaat klopt niet met de loting in de kluis.',
    unchanged: 'Er is geen certificaat bewaard. De lijst is niet veranderd.',
    wayOut: 'Ga de keten van het logboek na, en leg de lijst naast een reservekopie.',
  },
};
