import type { QuarterErrorTexts } from './errors.ts';

const nothingRead = 'De levering is niet ingelezen. In de kluis is niets veranderd.';
const keyKept = 'De sleutel van de pseudoniemen is niet veranderd.';
const choicesKept = 'Uw keuzes en de leveringen staan er nog.';
const tableKept = 'De analysetabel die er was, blijft staan.';

/** The names in a detail as "a, b en c"; empty when it holds none. */
function listed(names: unknown): string {
  if (!Array.isArray(names) || names.length === 0) return '';
  return new Intl.ListFormat('nl-NL', { type: 'conjunction' }).format(names.map(String));
}

/** What can be wrong with the encryption of a delivery, by the cause in the details. */
const decryptWayOut: Readonly<Record<string, string>> = {
  SECRET_WRONG:
    'Kijk de wachtzin na: hoofdletters tellen mee. Of vraag de leverancier voor welke sleutel het bestand is.',
  KEY_INVALID: 'Maak een nieuwe sleutel voor leveranciers en vraag de levering daarmee opnieuw.',
  WORK_FACTOR:
    'Proberen kost meer geheugen dan een laptop kan missen. Vraag de leverancier te versleutelen met werkfactor (scrypt) 19 of lager; 18 is gewoon.',
  DAMAGED: 'Het bestand is beschadigd. Kopieer het opnieuw of vraag de levering opnieuw.',
};

/** Sentences about quarterly deliveries, their pseudonyms and what is prepared from them. */
export const quarterErrorsNl: QuarterErrorTexts = {
  FILE_UNREACHABLE: {
    what: 'Het programma kan niet meer bij de bestanden van de levering.',
    unchanged: nothingRead,
    wayOut: 'Kijk of de stick of netwerkschijf nog vastzit. Kies de levering daarna opnieuw.',
  },
  FILE_ENCRYPTED: ({ by }) => ({
    what:
      by === 'key'
        ? 'Dit bestand is versleuteld voor een sleutel die deze kluis niet heeft.'
        : 'Dit bestand is versleuteld met een wachtzin.',
    unchanged: nothingRead,
    wayOut:
      by === 'key'
        ? 'Maak een sleutel voor leveranciers en geef die door. Vraag de levering daarmee opnieuw.'
        : 'Vul de wachtzin in die u van de leverancier kreeg.',
  }),
  FILE_DECRYPT_FAILED: ({ cause }) => ({
    what: 'Het bestand kon niet worden ontsleuteld.',
    unchanged: nothingRead,
    wayOut: decryptWayOut[String(cause)] ?? 'Vraag de leverancier om het bestand opnieuw te versleutelen.',
  }),
  KEYHOLDER_EXISTS: {
    what: 'Deze kluis heeft al een sleutelbeheerder.',
    unchanged: keyKept,
    wayOut: 'Vraag de sleutelbeheerder om de wachtzin bij het inlezen.',
  },
  KEYHOLDER_INVALID: {
    what: 'De gegevens van de sleutelbeheerder zijn niet bruikbaar of beschadigd.',
    unchanged: keyKept,
    wayOut: 'Is er al een sleutelbeheerder? Zet dan een reservekopie terug. Kijk anders de naam na.',
  },
  KEYHOLDER_MISSING: {
    what: 'Deze kluis heeft nog geen sleutelbeheerder.',
    unchanged: nothingRead,
    wayOut: 'Leg bij Gegevens eerst een sleutelbeheerder vast. Zonder sleutel maakt het programma geen pseudoniemen.',
  },
  SEAL_RECIPIENT_INVALID: ({ problem }) => ({
    what:
      problem === 'mistyped'
        ? 'In de sleutel van de ontvanger zit een tikfout.'
        : 'Dit is geen publieke sleutel van age.',
    unchanged: 'Er is geen bestand geschreven.',
    wayOut: 'Vraag de ontvanger om de publieke sleutel. Die begint met age1 en heeft 62 tekens.',
  }),
  KEYHOLDER_PASSPHRASE_SAME: {
    what: 'Dit is de wachtzin die al gold.',
    unchanged: keyKept,
    wayOut: 'Kies een wachtzin die nog niemand kent.',
  },
  KEYHOLDER_PASSPHRASE_SHARED: {
    what: 'Deze wachtzin opent ook de kluis.',
    unchanged: keyKept,
    wayOut: 'Laat de sleutelbeheerder een andere wachtzin kiezen, die de analist niet kent.',
  },
  KEYHOLDER_PASSPHRASE_WRONG: {
    what: 'De wachtzin van de sleutelbeheerder klopt niet.',
    unchanged: 'Er is niets ingelezen en niets vertaald.',
    wayOut:
      'Probeer het opnieuw. Hoofdletters tellen mee. Met de herstelcode kan de sleutelbeheerder een nieuwe maken.',
  },
  KEYHOLDER_RECOVERY_WRONG: {
    what: 'De herstelcode van de sleutelbeheerder klopt niet.',
    unchanged: keyKept,
    wayOut: 'Kijk na of het de code van de sleutelbeheerder is, en niet die van de kluis.',
  },
  PSEUDONYM_COLLISION: {
    what: 'Twee nummers kregen hetzelfde pseudoniem. Dat hoort niet te kunnen.',
    unchanged: nothingRead,
    wayOut: 'Geef de code door aan uw leverancier. Lees deze levering niet in.',
  },
  PSEUDONYM_PRACTICE: {
    what: 'Dit is een oefenkluis. Hier blijven pseudoniemen pseudoniemen.',
    unchanged: 'Er is niets vertaald of veranderd.',
    wayOut: 'Werk met echte leveringen in een gewone kluis. Daar gaan eerst alle poorten open, of u loot.',
  },
  PSEUDONYM_UNKNOWN: {
    what: 'Een pseudoniem staat niet in deze kluis.',
    unchanged: 'Er is niets vertaald of veranderd.',
    wayOut: 'Open de kluis waarin de selectie is getrokken.',
  },
  PSEUDONYM_UNREADABLE: {
    what: 'Een verzegeld nummer is beschadigd of hoort bij een andere sleutel.',
    unchanged: 'Er is niets vertaald of veranderd.',
    wayOut: 'Zet een reservekopie terug. Dat kan op de pagina Kluis.',
  },
  QUARTER_COLUMNS_MISSING: ({ table, columns }) => ({
    what:
      typeof table === 'string' && listed(columns) !== ''
        ? `In ${table} ontbreekt ${listed(columns)}.`
        : 'In een tabel ontbreken verplichte kolommen.',
    unchanged: nothingRead,
    wayOut: 'Heet de kolom anders in het bestand? Koppel die dan. Vraag anders om een nieuwe export.',
  }),
  QUARTER_DATE_DIFFERS: {
    what: 'De peildatum past niet bij het kwartaal of bij de datums in de levering.',
    unchanged: nothingRead,
    wayOut: 'Kijk kwartaal en peildatum na. De peildatum is de nieuwste die in Cliëntgegevens staat.',
  },
  QUARTER_KNOWN: ({ quarter }) => ({
    what:
      typeof quarter === 'string'
        ? `Precies deze levering staat al in de kluis, als ${quarter}.`
        : 'Precies deze levering staat al in de kluis.',
    unchanged: nothingRead,
    wayOut: 'Kies een andere levering. Of gooi de eerdere eerst weg, als zij de nieuwste is.',
  }),
  QUARTER_MAPPING_INVALID: ({ target }) => ({
    what:
      typeof target === 'string'
        ? `De koppeling kan niet: ${target} is niet te gebruiken of is twee keer gekozen.`
        : 'De koppeling van tabellen en kolommen kan niet.',
    unchanged: nothingRead,
    wayOut: 'Kijk na of elke kolom van een tabel hooguit één keer is gekozen.',
  }),
  QUARTER_OLDER: {
    what: 'Deze levering is ouder dan een levering die er al is.',
    unchanged: 'De levering is niet ingelezen. In de kluis is niets veranderd.',
    wayOut:
      'Lees leveringen in op volgorde van peildatum. Wilt u deze er toch in? Gooi dan eerst de nieuwere leveringen weg.',
  },
  QUARTER_NOT_NEWEST: {
    what: 'Op deze levering bouwt een nieuwere voort.',
    unchanged: 'Er is niets weggegooid.',
    wayOut: 'Gooi eerst de nieuwste levering weg.',
  },
  QUARTER_QUESTION_OPEN: ({ column }) => ({
    what:
      typeof column === 'string'
        ? `Datums of getallen in ${column} kunt u op twee manieren lezen.`
        : 'Datums of getallen in een kolom kunt u op twee manieren lezen.',
    unchanged: nothingRead,
    wayOut: 'Beantwoord de vraag boven aan de pagina. Het programma raadt niet.',
  }),
  QUARTER_REASON_MISSING: {
    what: 'Bij dit oordeel hoort een geschreven reden.',
    unchanged: 'De levering wacht nog op uw oordeel.',
    wayOut: 'Schrijf in minstens 20 tekens waarom u de levering afwijst, of waarom u haar toch aanvaardt.',
  },
  QUARTER_STATE: {
    what: 'Deze levering is al beoordeeld.',
    unchanged: 'Het eerdere oordeel blijft staan.',
    wayOut: 'Bekijk het rapport van de levering.',
  },
  QUARTER_TABLE_MISSING: ({ tables }) => ({
    what:
      listed(tables) === ''
        ? 'In de levering ontbreekt een tabel die nodig is.'
        : `In de levering ontbreekt ${listed(tables)}.`,
    unchanged: nothingRead,
    wayOut: 'Heet het bestand anders? Kies dan in de lijst welke tabel het is. Vraag anders om een volledige levering.',
  }),
  QUARTER_UNDECIDED: ({ quarter }) => ({
    what:
      typeof quarter === 'string'
        ? `De levering ${quarter} wacht nog op uw oordeel.`
        : 'Een eerdere levering wacht nog op uw oordeel.',
    unchanged: nothingRead,
    wayOut: 'Aanvaard die levering eerst, of wijs haar af.',
  }),
  QUARTER_UNKNOWN: {
    what: 'Deze levering staat niet meer in de kluis.',
    unchanged: 'Andere leveringen staan er nog.',
    wayOut: 'Kies een levering uit de lijst.',
  },
  PREPARE_NO_QUARTER: {
    what: 'Er is nog geen aanvaarde levering om kenmerken uit te maken.',
    unchanged: choicesKept,
    wayOut: 'Lees een kwartaallevering in bij de stap Gegevens en aanvaard haar.',
  },
  PREPARE_NOT_COMPUTED: {
    what: 'De kenmerken zijn nog niet berekend.',
    unchanged: choicesKept,
    wayOut: 'Bereken eerst de kenmerken.',
  },
  PREPARE_STALE: {
    what: 'De kenmerken zijn ouder dan de nieuwste levering of dan wat telt als onrechtmatig.',
    unchanged: tableKept,
    wayOut: 'Bereken de kenmerken opnieuw.',
  },
  PREPARE_FEATURE_UNKNOWN: ({ feature }) => ({
    what:
      typeof feature === 'string' ? `Het programma kent het kenmerk ${feature} niet.` : 'Een kenmerk is niet bekend.',
    unchanged: choicesKept,
    wayOut: 'Kies een kenmerk uit de lijst.',
  }),
  PREPARE_REASON_MISSING: {
    what: 'Bij een kenmerk ontbreekt de reden waarom u het gebruikt.',
    unchanged: choicesKept,
    wayOut: 'Schrijf in minstens 20 tekens waarom het kenmerk nodig is, of laat het uit.',
  },
  PREPARE_LEAK: {
    what: 'Dit kenmerk verraadt de uitkomst van het onderzoek.',
    unchanged: choicesKept,
    wayOut: 'Laat het kenmerk uit. Een model dat hiervan leert, lijkt beter dan het is.',
  },
  PREPARE_LABEL_INVALID: {
    what: 'Zo kan het programma niet zeggen wat onrechtmatig is.',
    unchanged: 'De eerdere definitie geldt nog.',
    wayOut:
      'Zet elke code aan één kant. Afgebroken en ingetrokken blijven onbekend. Beschrijf de definitie in minstens 20 tekens, opnieuw als u wijzigt wat telt.',
  },
};
