import { fileCauseWords } from '../../shared/domain/file-cause-words.ts';
import type { AppError, ErrorCode } from '../../shared/errors.ts';

const fewHeldOut = (kind: string, found: unknown, needed: unknown): string =>
  `Onder de apart gehouden dossiers zijn er ${found} ${kind}; om te meten zijn er minstens ${needed} nodig. Houd er meer apart, of gebruik --honest.`;

/** " Ontbreekt: a; b." of names, nothing when there are none. */
const listed = (word: string, names: unknown): string =>
  Array.isArray(names) && names.length > 0 ? `${word}: ${names.join('; ')}.` : '';

/** "Kinderen.csv: " where an error is about one file of many. */
const ofFile = (file: unknown): string => (typeof file === 'string' ? `${file}: ` : '');

const causeOf = (cause: unknown, otherwise: string): string => fileCauseWords.nl[String(cause)] ?? otherwise;

const emptyWayOut = (cause: unknown): string =>
  cause === 'NO_TABLES'
    ? 'Noem de map, de zip of de werkmap waarin de tabellen zelf staan; pak een zip in een zip eerst uit.'
    : 'Maak de export opnieuw.';

/** Why the dates of a delivery do not fit, from what the engine found. */
function dateDiffers({ quarter, found, referenceDate }: AppError['details']): string {
  if (found === null) return 'In de levering staat geen leesbare peildatum. Lees haar in het venster in.';
  if (typeof quarter === 'string' && typeof found === 'string')
    return `De peildatum ${found} ligt niet in kwartaal ${quarter}. Laat --quarter weg, of kijk de levering na. Er is niets opgeslagen.`;
  return `De regels in de levering passen niet bij de peildatum ${referenceDate ?? ''}. Er is niets opgeslagen.`;
}

/** What a terminal user may meet, as one sentence with the way out; other codes speak for themselves with their details. */
const sentences: Partial<Record<ErrorCode, (details: AppError['details']) => string>> = {
  FILE_NOT_FOUND: () => 'Het bestand is er niet. Controleer de naam en de map.',
  FILE_EMPTY: ({ cause, file }) => `${ofFile(file)}${causeOf(cause, 'Het bestand is leeg.')} ${emptyWayOut(cause)}`,
  FILE_TYPE_UNKNOWN: ({ cause, file }) =>
    `${ofFile(file)}${causeOf(cause, 'Dit soort bestand kan het programma niet lezen.')} Er is niets opgeslagen. Neem een CSV-bestand of een Excel-werkmap (.xlsx).`,
  FILE_TOO_LARGE: ({ cause, file }) =>
    `${ofFile(file)}${causeOf(cause, 'Het bestand is te groot.')} Er is niets opgeslagen. Vraag om minder kolommen of regels.`,
  FILE_MALFORMED: ({ line, cause, file }) =>
    `${ofFile(file)}${causeOf(cause, 'Het bestand is niet goed opgebouwd.')}${typeof line === 'number' ? ` Bij regel ${line}.` : ''} Er is niets opgeslagen. Kopieer het bestand opnieuw, of vraag om een nieuwe export.`,
  FILE_WRITE_FAILED: () => 'Schrijven is niet gelukt. Is er ruimte op de schijf, en mag u in deze map schrijven?',
  INTAKE_NO_OUTCOME: ({ column }) => `De uitkomstkolom '${column ?? ''}' staat niet in het bestand.`,
  INTAKE_OUTCOME_VALUES: () =>
    'De uitkomstkolom moet twee waarden hebben: onrechtmatig en rechtmatig (leeg is onbekend). Zeg met --unlawful en --lawful wat de waarden betekenen.',
  INTAKE_ROLE_REFUSED: ({ column, reason }) =>
    `Kolom '${column}' mag hier niet worden gebruikt${reason === null ? '' : ` (${reason})`}.`,
  INTAKE_NO_FEATURES: () => 'Er blijven geen kenmerken over om een model op te trainen.',
  CRITERIA_INVALID: () =>
    'De eisen zijn nog niet volledig: er is minstens één eis nodig, een stopregel van minstens 20 tekens en een eigenaar.',
  CRITERIA_LOCKED: ({ version }) => `Versie ${version} van de eisen is vastgelegd en verandert niet meer.`,
  CRITERIA_OPEN: () => 'Er zijn nog geen eisen vastgelegd. Doe dat in het venster bij Toetsen, onder Eisen.',
  PROFILE_INVALID: ({ hits, n }) => `Raak kan niet vaker voorkomen dan er is onderzocht: ${hits} van ${n}.`,
  PROFILE_LABEL_DIFFERS: ({ label, present }) =>
    `Het profiel is geteld met definitie ${label} van onrechtmatig; nu geldt definitie ${present}.`,
  TRAIN_TOO_FEW_POSITIVES: ({ positives, needed, heldOut, keptApart }) =>
    heldOut === true
      ? fewHeldOut('onrechtmatige', positives, needed)
      : typeof keptApart === 'number'
        ? `Er zijn ${positives} onrechtmatige uitkomsten om van te leren; dit model heeft er minstens ${needed} nodig. Apart gehouden om mee te meten: ${keptApart}. Wacht op meer kwartalen, of leg eisen vast waarbij het model ook van aselecte dossiers leert; dan meten die niet meer eerlijk.`
        : `Er zijn ${positives} onrechtmatige uitkomsten bekend; dit model heeft er minstens ${needed} nodig. Gebruik een expertkaart, of verzamel eerst meer uitkomsten.`,
  TRAIN_TOO_FEW_NEGATIVES: ({ negatives, needed, heldOut }) =>
    heldOut === true
      ? fewHeldOut('rechtmatige', negatives, needed)
      : `Er zijn ${negatives} rechtmatige uitkomsten bekend; dit model heeft er minstens ${needed} nodig.`,
  TRAIN_WEIGHTS_INVALID: () =>
    'Een gewicht is een getal van 0 of meer; bij een bekende uitkomst mag het niet ontbreken.',
  TRAIN_COLUMN_UNUSABLE: ({ column }) =>
    `Kolom '${column}' is niet te gebruiken: zij bevat oneindige waarden of komt twee keer voor.`,
  MODEL_EXPIRED: ({ expiresOn }) =>
    `Het model mocht scoren tot en met ${expiresOn}. Er is niets gescoord; train opnieuw op recente gegevens.`,
  MODEL_COLUMNS_DIFFER: ({ missing, otherKind }) =>
    `Het bestand heeft andere kolommen dan waarop het model is getraind.${listed(' Ontbreekt', missing)}${listed(' Van een andere soort', otherKind)} Er is niets gescoord.`,
  MODEL_LEVELS_DIFFER: ({ levels }) =>
    `Het bestand heeft codes die het model niet kent.${listed(' Onbekend', levels)} Er is niets gescoord; is de codelijst gewijzigd, train dan opnieuw.`,
  MODEL_FILE_INVALID: ({ path, problem }) =>
    `Dit is geen modelbestand dat Toetssteen kan lezen (${problem}${path === '' ? '' : `, bij ${path}`}).`,
  CERTIFICATE_INVALID: ({ path, problem }) =>
    `Dit is geen certificaat van een loting (${problem}${path === '' ? '' : `, bij ${path}`}). Is het versleuteld (.age), ontsleutel het dan eerst met age.`,
  CERTIFICATE_FAILED: () =>
    'Het certificaat klopt niet. Het is veranderd, of de loting is anders gegaan dan het zegt. Leg het naast het logboek van de kluis.',
  FILE_CHANGED: () => 'Het bestand is veranderd sinds het werd nagelezen. Er is niets opgeslagen; begin opnieuw.',
  FILE_UNREACHABLE: () => 'Het bestand is tijdens het lezen verdwenen. Er is niets opgeslagen.',
  FILE_ENCRYPTED: () => 'De levering is versleuteld. Geef de wachtzin met TOETSSTEEN_DELIVERY_PASSPHRASE.',
  FILE_DECRYPT_FAILED: ({ cause }) =>
    cause === 'WORK_FACTOR'
      ? 'De levering vraagt meer rekenwerk dan een laptop aankan: laat haar versleutelen met werkfactor (scrypt) 19 of lager. Er is niets opgeslagen.'
      : 'De levering kon niet worden ontsleuteld: controleer de wachtzin. Er is niets opgeslagen.',
  QUARTER_TABLE_MISSING: ({ tables }) =>
    `In de levering ontbreekt een tabel die nodig is.${listed(' Ontbreekt', tables)}`,
  QUARTER_COLUMNS_MISSING: ({ table, columns }) =>
    `In tabel ${table} ontbreken kolommen die nodig zijn.${listed(' Ontbreekt', columns)}`,
  QUARTER_DATE_DIFFERS: dateDiffers,
  QUARTER_KNOWN: ({ quarter }) => `Deze levering is al ingelezen, als ${quarter}.`,
  QUARTER_OLDER: ({ newest }) =>
    `Deze levering is ouder dan ${newest}, die er al is. Lees leveringen in op volgorde van peildatum. Er is niets opgeslagen.`,
  QUARTER_UNDECIDED: ({ quarter }) =>
    `Levering ${quarter} wacht nog op een oordeel. Aanvaard haar of wijs haar af in het venster.`,
  QUARTER_QUESTION_OPEN: ({ column }) =>
    `Over kolom ${column} is een vraag die alleen u kunt beantwoorden. Lees de levering in het venster in.`,
  QUARTER_REASON_MISSING: () =>
    'De levering is ingelezen maar niet aanvaard: er vragen controles aandacht, en dan heeft de reden minstens 20 tekens. Geef dezelfde opdracht met een langere reden achter --accept, of beoordeel haar in het venster.',
  KEYHOLDER_PASSPHRASE_WRONG: () => 'De wachtzin van de sleutelbeheerder klopt niet. Er is niets opgeslagen.',
  KEYHOLDER_PASSPHRASE_SHARED: () =>
    'Met deze wachtzin gaat ook de kluis open. Kies voor de sleutelbeheerder een andere (TOETSSTEEN_KEY_PASSPHRASE).',
  PREPARE_NO_QUARTER: () => 'Er is nog geen aanvaarde levering. Gebruik eerst import.',
  VAULT_PASSPHRASE_WEAK: () => 'De wachtzin is te zwak. Neem vier of meer woorden zonder verband.',
  VAULT_NOT_FOUND: () => 'De kluis is er niet. Controleer de naam en de map.',
  VAULT_KEYS_MISSING: () => 'Naast de kluis ontbreekt het sleutelbestand (.keys). Zet het terug uit een reservekopie.',
  VAULT_PASSPHRASE_WRONG: () => 'De wachtzin klopt niet.',
  VAULT_THROTTLED: ({ seconds }) => `Te veel verkeerde pogingen. Probeer het over ${seconds} seconden opnieuw.`,
  VAULT_DAMAGED: () =>
    'De kluis is beschadigd en is niet geopend; er is niets in gewijzigd. Zet een reservekopie terug.',
  VAULT_IN_USE: () => 'De kluis is al geopend in een ander programma. Sluit dat eerst.',
  VAULT_DISK_FULL: () =>
    'De schijf is vol. De laatste wijziging is niet opgeslagen; maak ruimte en probeer het opnieuw.',
  VAULT_READONLY: () => 'Op de plek van de kluis mag het programma niet schrijven. Er is niets gewijzigd.',
  VAULT_UNREACHABLE: () =>
    'Het programma kan niet meer bij de kluis. Zit de stick of schijf nog vast, en is daar ruimte? De laatste wijziging is niet opgeslagen.',
  VAULT_LOG_BROKEN: ({ brokenAt, behind }) =>
    behind === true
      ? 'Dit is een oudere kopie van de kluis: het sleutelbestand kent regels die in het logboek ontbreken.'
      : `De keten van het logboek klopt niet${brokenAt === null ? '' : ` vanaf regel ${brokenAt}`}.`,
  VAULT_EXISTS: () => 'Op deze plek staat al een kluis. Kies een andere map.',
};

/** One clear Dutch sentence for an error, with its code. */
export function sentenceOf({ code, details }: AppError): string {
  const sentence = sentences[code]?.(details) ?? `Dit is niet gelukt: ${JSON.stringify(details)}.`;
  return `${sentence} (${code})`;
}
