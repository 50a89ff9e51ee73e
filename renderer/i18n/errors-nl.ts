import type { ErrorTexts } from './errors.ts';
import { assessErrorsNl } from './errors-assess-nl.ts';
import { outOfRoom, REFUSED_WRITE } from './errors-disk.ts';
import { gateErrorsNl } from './errors-gates-nl.ts';
import { groupTableErrors } from './errors-group-table.ts';
import { groupErrorsNl } from './errors-groups-nl.ts';
import { peopleErrorsNl } from './errors-people-nl.ts';
import { quarterErrorsNl } from './errors-quarter-nl.ts';
import { rankErrorsNl } from './errors-rank-nl.ts';

const vaultUntouched = 'Aan de kluis is niets veranderd.';
const nothingRead = 'Er is niets ingelezen. In de kluis is niets veranderd.';
const modelsKept = 'Eerdere modellen en lijsten blijven staan.';
const listKept = 'Er is niets getrokken of veranderd.';
const restore = 'Zet een reservekopie terug. Dat kan op de pagina Kluis.';
const draftKept = 'Wat eerder bewaard is, geldt nog.';

/** What can be wrong with what an analyst set up, by the reason in the details. */
const draftReasons: Readonly<Record<string, string>> = {
  excluded: 'De kaart of het profiel gebruikt een kenmerk dat bij Regels is uitgesloten.',
  kind: 'De invulling past niet bij het soort kenmerk: getallen of waarden.',
  cuts: 'De grenzen tussen klassen lopen niet op.',
  special: 'De bijzondere codes kunnen niet.',
  groups: 'De groepen van waarden kunnen niet: een waarde staat er vaker in of bestaat niet.',
  'other-feature': 'Een antwoord gaat over een ander kenmerk dan de vraag.',
  'points-per-type': 'Een antwoord heeft niet voor elk type punten.',
  'answer-never-holds': 'Een antwoord kan nooit gelden: het is leeg, of een eerder antwoord neemt alles al.',
  'condition-never-holds': 'Een voorwaarde kan nooit gelden.',
  'level-reserved': 'Een gekozen waarde gebruikt het programma zelf.',
  'threshold-unreachable': 'Een drempel is hoger dan alle punten samen. Niemand kan die halen.',
  'others-unreachable': 'De kaart heeft minder vragen dan er boven gemiddeld moeten zijn.',
  'feature-twice': 'Een kenmerk staat er vaker in.',
  'sign-on-levels': 'Een richting kan alleen bij een getal.',
  'pair-of-one': 'Een paar heeft twee verschillende kenmerken nodig.',
  'all-excluded': 'Alle kenmerken zijn uitgesloten.',
};

export const errorsNl: ErrorTexts = {
  ...peopleErrorsNl,
  ...quarterErrorsNl,
  ...gateErrorsNl,
  ...groupErrorsNl,
  ...groupTableErrors.nl,
  ...rankErrorsNl,
  ...assessErrorsNl,
  CALL_UNKNOWN: {
    what: 'Het programma kent deze vraag niet.',
    unchanged: vaultUntouched,
    wayOut: 'Sluit het programma en start het opnieuw. Gebeurt het weer, geef dan de code door aan uw leverancier.',
  },
  CALL_INPUT_INVALID: {
    what: 'Een ingevulde waarde is niet bruikbaar.',
    unchanged: vaultUntouched,
    wayOut: 'Kijk de velden na. Verplichte velden mogen niet leeg zijn.',
  },
  CALL_SENDER_REFUSED: {
    what: 'Een vraag kwam niet van de pagina van dit programma en is geweigerd.',
    unchanged: vaultUntouched,
    wayOut: 'Sluit het programma en start het opnieuw. Meld dit aan uw beheerder.',
  },
  FILE_UNKNOWN: {
    what: 'Het programma weet niet meer welk bestand u koos.',
    unchanged: 'Het bestand zelf is niet veranderd.',
    wayOut: 'Kies het bestand opnieuw.',
  },
  BUSY: {
    what: 'Er loopt al iets dat eerst klaar moet zijn.',
    unchanged: 'Wat loopt, gaat gewoon door.',
    wayOut: 'Wacht tot het klaar is of stop het. Probeer het daarna opnieuw.',
  },
  CANCELLED: {
    what: 'Het werk is gestopt.',
    unchanged: 'Wat er al stond, is bewaard.',
    wayOut: 'U kunt het opnieuw starten.',
  },
  INTERNAL: {
    what: 'Er ging iets mis in het programma zelf.',
    unchanged: 'Wat half klaar was, is niet opgeslagen.',
    wayOut: 'Probeer het opnieuw. Gebeurt het weer, geef dan de code door aan uw leverancier.',
  },
  VAULT_LOCKED: {
    what: 'De kluis is vergrendeld.',
    unchanged: 'Alles wat was opgeslagen, staat er nog.',
    wayOut: 'Open de kluis met uw wachtzin.',
  },
  VAULT_EXISTS: {
    what: 'Op deze plek staat al een bestand met die naam.',
    unchanged: 'Dat bestand is niet aangeraakt. Er is geen nieuwe kluis gemaakt.',
    wayOut: 'Kies een andere naam of een andere map.',
  },
  VAULT_NOT_FOUND: {
    what: 'Het bestand of de map staat niet meer op deze plek.',
    unchanged: 'Het programma heeft niets verplaatst of gewist.',
    wayOut: 'Staat het op een stick, steek die dan in. Kies het anders opnieuw of zet een reservekopie terug.',
  },
  VAULT_KEYS_MISSING: {
    what: 'Het sleutelbestand bij deze kluis ontbreekt.',
    unchanged: vaultUntouched,
    wayOut:
      'Bij elke kluis hoort een tweede bestand met de sleutels. Zet beide bestanden naast elkaar. Is het kwijt, zet dan een reservekopie terug.',
  },
  VAULT_KEYS_INVALID: {
    what: 'Het sleutelbestand bij deze kluis is beschadigd of veranderd.',
    unchanged: vaultUntouched,
    wayOut: restore,
  },
  VAULT_PASSPHRASE_WRONG: {
    what: 'Deze wachtzin past niet op deze kluis.',
    unchanged: vaultUntouched,
    wayOut: 'Let op hoofdletters en spaties. Weet u de wachtzin niet meer, open de kluis dan met de herstelcode.',
  },
  VAULT_PASSPHRASE_WEAK: {
    what: 'Deze wachtzin is te zwak.',
    unchanged: 'Er is niets veranderd.',
    wayOut: 'Kies minstens 4 gewone woorden of 16 tekens die niemand raadt.',
  },
  VAULT_PASSPHRASE_SAME: {
    what: 'Dit is de wachtzin die u nu al heeft.',
    unchanged: 'Er is niets veranderd.',
    wayOut: 'Kies een andere wachtzin.',
  },
  VAULT_PASSPHRASE_SHARED: (details) =>
    details['with'] === 'person'
      ? {
          what: 'Iemand anders opent deze kluis al met deze wachtzin.',
          unchanged: 'Er is niets veranderd.',
          wayOut: 'Kies een andere. Met één wachtzin zouden twee mensen één persoon zijn.',
        }
      : {
          what: 'Deze wachtzin is al van de sleutelbeheerder.',
          unchanged: 'Er is niets veranderd. Een oude wachtzin blijft gelden.',
          wayOut: 'Kies een andere. Met één wachtzin voor beide zou de analist pseudoniemen kunnen vertalen.',
        },
  VAULT_RECOVERY_WRONG: (details) => ({
    what:
      details['reason'] === 'mistyped'
        ? 'In de herstelcode zit een typefout.'
        : 'Deze herstelcode past niet op deze kluis.',
    unchanged: vaultUntouched,
    wayOut:
      details['reason'] === 'mistyped'
        ? 'De code heeft 6 groepen van 5 tekens. Vergelijk elke groep met uw papier.'
        : 'Kijk of dit de nieuwste code is. Een vernieuwde code maakt de oude ongeldig.',
  }),
  VAULT_THROTTLED: (details, format) => ({
    what: 'U moet even wachten na verkeerde pogingen.',
    unchanged: vaultUntouched,
    wayOut:
      details['seconds'] === 1
        ? 'Wacht 1 seconde. Daarna kunt u het opnieuw proberen.'
        : `Wacht ${format.count(Number(details['seconds'] ?? 60))} seconden. Daarna kunt u het opnieuw proberen.`,
  }),
  VAULT_DAMAGED: {
    what: 'Dit kluisbestand is beschadigd.',
    unchanged: 'Het programma heeft het bestand gelezen en niet veranderd.',
    wayOut: restore,
  },
  VAULT_NEWER: {
    what: 'Deze kluis is gemaakt met een nieuwere versie van Toetssteen.',
    unchanged: vaultUntouched,
    wayOut: 'Open de kluis met die nieuwere versie, of vraag uw beheerder om een update.',
  },
  VAULT_NOT_TOETSSTEEN: {
    what: 'Dit bestand is geen kluis van Toetssteen, of het hoort niet bij dit sleutelbestand.',
    unchanged: 'Het bestand is niet veranderd.',
    wayOut: 'Kies een ander bestand.',
  },
  VAULT_IN_USE: {
    what: 'Deze kluis is al geopend in een ander venster of op een andere computer.',
    unchanged: vaultUntouched,
    wayOut: 'Sluit de kluis daar. Probeer het daarna opnieuw.',
  },
  VAULT_DISK_FULL: {
    what: 'De schijf is vol.',
    unchanged: 'De laatste wijziging is niet opgeslagen. Alles daarvoor wel.',
    wayOut: 'Maak ruimte op de schijf en probeer het opnieuw.',
  },
  VAULT_READONLY: {
    what: 'Het programma mag op deze plek niet schrijven.',
    unchanged: vaultUntouched,
    wayOut: 'Haal de schrijfbeveiliging weg, of zet de kluis in een map waar u mag schrijven.',
  },
  VAULT_UNREACHABLE: ({ cause }) => ({
    what:
      cause === REFUSED_WRITE
        ? 'De schijf neemt niets meer aan voor het kluisbestand.'
        : 'Het programma kan niet meer bij het kluisbestand.',
    unchanged: 'De laatste wijziging is niet opgeslagen. Alles daarvoor wel.',
    wayOut:
      cause === REFUSED_WRITE
        ? 'Kijk of de stick of schijf nog vastzit en of u daar ruimte over heeft. Open de kluis daarna opnieuw.'
        : 'Kijk of de stick of schijf nog vastzit. Open de kluis daarna opnieuw.',
  }),
  VAULT_NATIVE_REFUSED: {
    what: 'Het onderdeel voor versleuteling is niet het onderdeel dat bij dit programma hoort.',
    unchanged: 'De kluis is niet geopend en niet veranderd.',
    wayOut: 'Installeer het programma opnieuw vanaf de bron die uw beheerder u gaf.',
  },
  VAULT_LOG_BROKEN: {
    what: 'Het logboek is veranderd buiten het programma om.',
    unchanged: 'Het programma heeft niets hersteld of gewist.',
    wayOut: 'Bewaar dit bestand. Meld het aan uw beheerder. Zet daarna een reservekopie terug.',
  },
  FILE_NOT_FOUND: {
    what: 'Het bestand staat niet meer op deze plek.',
    unchanged: nothingRead,
    wayOut: 'Kies het bestand opnieuw.',
  },
  FILE_EMPTY: {
    what: 'Het bestand heeft geen regels.',
    unchanged: nothingRead,
    wayOut: 'Maak de export opnieuw en kies dat bestand.',
  },
  FILE_TYPE_UNKNOWN: {
    what: 'Dit soort bestand kan het programma niet lezen.',
    unchanged: nothingRead,
    wayOut: 'Kies een CSV-bestand of een Excel-bestand (.xlsx).',
  },
  FILE_CHANGED: {
    what: 'Het bestand is veranderd sinds het werd nagelezen.',
    unchanged: nothingRead,
    wayOut: 'Lees het bestand opnieuw na. Sluit het eerst in andere programma’s.',
  },
  FILE_MALFORMED: (details, format) => ({
    what:
      typeof details['line'] === 'number'
        ? `Het bestand is niet goed opgebouwd. De fout zit bij regel ${format.count(details['line'])}.`
        : 'Het bestand is niet goed opgebouwd.',
    unchanged: nothingRead,
    wayOut: 'Open het bestand in Excel en bewaar het opnieuw, of maak een nieuwe export.',
  }),
  FILE_TOO_LARGE: {
    what: 'Het bestand is groter dan het programma aankan.',
    unchanged: nothingRead,
    wayOut: 'Lever minder kolommen of minder regels aan.',
  },
  FILE_WRITE_FAILED: ({ cause }) => ({
    what: 'Het programma kon het bestand niet wegschrijven.',
    unchanged: vaultUntouched,
    wayOut: outOfRoom.has(String(cause))
      ? 'De schijf is vol. Maak ruimte, of kies een andere plek.'
      : 'Staat het bestand open in Excel? Sluit het dan. Of kies een andere map.',
  }),
  INTAKE_NO_OUTCOME: {
    what: 'U heeft nog geen kolom met de uitkomst gekozen.',
    unchanged: nothingRead,
    wayOut: 'Kies de kolom waarin staat of een onderzoek iets vond.',
  },
  INTAKE_OUTCOME_VALUES: {
    what: 'De waarden van de uitkomst zijn nog niet goed verdeeld.',
    unchanged: nothingRead,
    wayOut: 'Geef voor rechtmatig en voor onrechtmatig minstens één waarde op. Een waarde hoort bij één van de twee.',
  },
  INTAKE_NO_FEATURES: {
    what: 'Er is geen enkele kolom over om van te leren.',
    unchanged: nothingRead,
    wayOut: 'Geef minstens één kolom de rol kenmerk.',
  },
  INTAKE_DUPLICATE_NUMBER: {
    what: 'Hetzelfde dossiernummer komt vaker voor.',
    unchanged: nothingRead,
    wayOut: 'Elk dossier hoort één regel te hebben. Maak de export opnieuw, of kies een andere kolom als nummer.',
  },
  INTAKE_SPLIT_VALUES: {
    what: 'De kolom met de verdeling houdt geen enkel dossier apart.',
    unchanged: nothingRead,
    wayOut: 'Gebruik de woorden train en test in deze kolom, of laat die weg. Dan toetst het programma in delen.',
  },
  INTAKE_ROLE_REFUSED: {
    what: 'Een kolom kreeg een rol die niet kan: zij is geweigerd, of een andere kolom heeft deze rol al.',
    unchanged: nothingRead,
    wayOut: 'Weigeren kunt u niet uitzetten. Laat deze kolom weg, of geef de rol aan één kolom.',
  },
  INTAKE_REASON_MISSING: {
    what: 'Bij een kolom die een groep verraadt, ontbreekt uw reden.',
    unchanged: nothingRead,
    wayOut: 'Schrijf in minstens 20 tekens waarom u de kolom nodig heeft, of laat de kolom weg.',
  },
  TRAIN_NO_DATA: {
    what: 'Er zijn nog geen gegevens om van te leren.',
    unchanged: modelsKept,
    wayOut: 'Lees eerst een levering in bij de stap Gegevens.',
  },
  TRAIN_TOO_FEW_POSITIVES: (details, format) => ({
    what:
      typeof details['positives'] === 'number' && typeof details['needed'] === 'number'
        ? `Er zijn ${format.count(details['positives'])} onrechtmatige dossiers bekend${details['heldOut'] === true ? ' in het apart gehouden deel' : ''}. Nodig zijn er ${format.count(details['needed'])}.`
        : 'Er zijn te weinig onrechtmatige dossiers bekend.',
    unchanged: modelsKept,
    wayOut:
      typeof details['keptApart'] === 'number'
        ? `Apart gehouden om mee te meten: ${format.count(details['keptApart'])} onrechtmatige dossiers. Wacht op meer kwartalen. Of leg bij Toetsen, onder Eisen, vast dat het model ook van aselecte dossiers leert; dan meten die niet meer eerlijk.`
        : 'Voeg meer bekende uitkomsten toe. Met minder dossiers zou een model vooral toeval leren.',
  }),
  TRAIN_TOO_FEW_NEGATIVES: (details, format) => ({
    what:
      typeof details['negatives'] === 'number' && typeof details['needed'] === 'number'
        ? `Er zijn ${format.count(details['negatives'])} rechtmatige dossiers bekend${details['heldOut'] === true ? ' in het apart gehouden deel' : ''}. Nodig zijn er ${format.count(details['needed'])}.`
        : 'Er zijn te weinig rechtmatige dossiers bekend.',
    unchanged: modelsKept,
    wayOut: 'Lever ook onderzoeken aan waarbij niets werd gevonden. Zonder die dossiers is er niets te vergelijken.',
  }),
  TRAIN_WEIGHTS_INVALID: {
    what: 'De kolom met gewichten heeft waarden die niet kunnen.',
    unchanged: modelsKept,
    wayOut: 'Een gewicht is een getal groter dan 0. Verbeter de kolom of laat die weg.',
  },
  TRAIN_OUTCOME_INVALID: {
    what: 'De uitkomst heeft een derde waarde.',
    unchanged: modelsKept,
    wayOut:
      'Breng het bestand opnieuw binnen en zeg bij Gegevens van elke waarde of zij onrechtmatig, rechtmatig of onbekend is.',
  },
  TRAIN_COLUMN_UNUSABLE: (details) => ({
    what:
      typeof details['column'] === 'string'
        ? `De kolom ${details['column']} is niet te gebruiken als kenmerk.`
        : 'Een kolom is niet te gebruiken als kenmerk.',
    unchanged: modelsKept,
    wayOut: 'Geef deze kolom bij Gegevens een andere rol, of verbeter haar in de bron.',
  }),
  DRAFT_FEATURE_UNKNOWN: (details) => ({
    what:
      typeof details['feature'] === 'string'
        ? `Het kenmerk ${details['feature']} staat niet in deze levering.`
        : 'Een kenmerk staat niet in deze levering.',
    unchanged: draftKept,
    wayOut: 'Kies een kenmerk uit de lijst, of haal het weg.',
  }),
  DRAFT_INVALID: (details) => ({
    what: [
      draftReasons[String(details['reason'])] ?? 'Deze invulling kan niet.',
      ...(typeof details['feature'] === 'string' ? [`Het gaat om ${details['feature']}.`] : []),
    ].join(' '),
    unchanged: draftKept,
    wayOut: 'Verbeter de invulling en bewaar opnieuw.',
  }),
  MODEL_EXPIRED: (details, format) => ({
    what:
      typeof details['expiresOn'] === 'string'
        ? `Het model was geldig tot en met ${format.date(details['expiresOn'])}.`
        : 'Het model is niet meer geldig.',
    unchanged: listKept,
    wayOut: 'Train opnieuw op recente gegevens.',
  }),
  MODEL_COLUMNS_DIFFER: {
    what: 'De gegevens hebben andere kolommen dan waarop het model is getraind.',
    unchanged: listKept,
    wayOut: 'Train opnieuw op deze levering.',
  },
  MODEL_LEVELS_DIFFER: {
    what: 'De gegevens hebben codes die het model niet kent.',
    unchanged: listKept,
    wayOut: 'Kijk na of de codelijst is gewijzigd. Zo ja, train dan opnieuw op deze levering.',
  },
  MODEL_FILE_INVALID: {
    what: 'Dit is geen modelbestand dat Toetssteen kan lezen.',
    unchanged: modelsKept,
    wayOut: 'Kies een modelbestand dat Toetssteen zelf heeft gemaakt, met deze versie of een oudere.',
  },
  DOSSIER_UNKNOWN: {
    what: 'Dit dossier staat niet in de levering.',
    unchanged: vaultUntouched,
    wayOut: 'Kijk het nummer na, of kies het dossier uit de lijst.',
  },
};
