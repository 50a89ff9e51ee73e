import type { JobCall } from '../../shared/contract/index.ts';
import type { Settings } from '../../shared/contract/shell.ts';

/** What the shell itself says: menu, dialogs and the two messages that can come up without a page. */
export interface Words {
  readonly menu: {
    readonly file: string;
    readonly lock: string;
    readonly print: string;
    readonly quit: string;
    readonly edit: string;
    readonly undo: string;
    readonly redo: string;
    readonly cut: string;
    readonly copy: string;
    readonly paste: string;
    readonly selectAll: string;
    readonly view: string;
    readonly zoomIn: string;
    readonly zoomOut: string;
    readonly normalSize: string;
    readonly fullScreen: string;
    readonly help: string;
    readonly about: string;
  };
  readonly about: string;
  readonly files: {
    readonly table: string;
    readonly delivery: string;
    readonly csv: string;
    readonly xlsx: string;
    readonly json: string;
    readonly pdf: string;
    readonly sql: string;
    readonly vault: string;
    readonly backup: string;
    readonly sealed: string;
  };
  readonly leave: {
    readonly running: string;
    readonly consequence: string;
    readonly stop: string;
    readonly goOn: string;
  };
  readonly jobs: Readonly<Record<JobCall, string>>;
  readonly pageBroke: string;
}

const dutch: Words = {
  menu: {
    file: 'Bestand',
    lock: 'Kluis vergrendelen',
    print: 'Afdrukken…',
    quit: 'Afsluiten',
    edit: 'Bewerken',
    undo: 'Ongedaan maken',
    redo: 'Opnieuw',
    cut: 'Knippen',
    copy: 'Kopiëren',
    paste: 'Plakken',
    selectAll: 'Alles selecteren',
    view: 'Beeld',
    zoomIn: 'Inzoomen',
    zoomOut: 'Uitzoomen',
    normalSize: 'Ware grootte',
    fullScreen: 'Volledig scherm',
    help: 'Help',
    about: 'Over Toetssteen',
  },
  about: 'Toetst of gegevens een rangschikking kunnen dragen. Werkt zonder netwerk.',
  files: {
    table: 'Tabel (csv, txt, xlsx)',
    delivery: 'Levering (zip, xlsx, csv, txt, age)',
    csv: 'Tabel (csv)',
    xlsx: 'Werkmap (xlsx)',
    json: 'Modelbestand of certificaat (json)',
    pdf: 'Document (pdf)',
    sql: 'SQL-opdracht (sql)',
    vault: 'Kluis (toets)',
    backup: 'Reservekopie (toets)',
    sealed: 'Versleuteld bestand (age)',
  },
  leave: {
    running: 'Er loopt nog werk:',
    consequence: 'Als u stopt, wordt dit werk afgebroken. Wat al in de kluis stond, verandert niet.',
    stop: 'Stoppen',
    goOn: 'Doorwerken',
  },
  jobs: {
    'intake.inspect': 'het bestand wordt doorgelezen',
    'intake.import': 'de gegevens worden ingelezen',
    'intake.inspectQuarter': 'de levering wordt doorgelezen',
    'intake.importQuarter': 'de levering wordt ingelezen',
    'prepare.compute': 'de kenmerken worden berekend',
    'prepare.make': 'de analysetabel wordt gemaakt',
    'train.start': 'de modellen worden getraind',
    'assess.rerun': 'de training wordt overgedaan',
    'assess.measureChosen': 'er wordt gemeten wie is onderzocht',
    'assess.measureDrift': 'het verloop wordt gemeten',
    'assess.measureGroups': 'groepen worden gemeten',
    'assess.deleteBias': 'groepskenmerken worden gewist',
    'assess.tryMitigation': 'een wijziging van het model wordt geprobeerd',
    'rank.draw': 'de selectie wordt getrokken',
    'rank.drawLot': 'er wordt geloot',
    'rank.export': 'de lijst wordt weggeschreven',
    'vault.backup': 'de reservekopie wordt gemaakt',
    'vault.restore': 'de reservekopie wordt teruggezet',
  },
  pageBroke:
    'Het scherm is twee keer kort na elkaar uitgevallen. Toetssteen sluit nu af. De kluis is dicht en onveranderd.',
};

const english: Words = {
  menu: {
    file: 'File',
    lock: 'Lock vault',
    print: 'Print…',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    normalSize: 'Actual size',
    fullScreen: 'Full screen',
    help: 'Help',
    about: 'About Toetssteen',
  },
  about: 'Tests whether data can carry a ranking. Works without a network.',
  files: {
    table: 'Table (csv, txt, xlsx)',
    delivery: 'Delivery (zip, xlsx, csv, txt, age)',
    csv: 'Table (csv)',
    xlsx: 'Workbook (xlsx)',
    json: 'Model file or certificate (json)',
    pdf: 'Document (pdf)',
    sql: 'SQL statement (sql)',
    vault: 'Vault (toets)',
    backup: 'Backup (toets)',
    sealed: 'Encrypted file (age)',
  },
  leave: {
    running: 'Work is still going on:',
    consequence: 'If you stop, this work is broken off. What was in the vault before does not change.',
    stop: 'Stop',
    goOn: 'Keep working',
  },
  jobs: {
    'intake.inspect': 'the file is being read through',
    'intake.import': 'the data are being brought in',
    'intake.inspectQuarter': 'the delivery is being read through',
    'intake.importQuarter': 'the delivery is being brought in',
    'prepare.compute': 'the features are being computed',
    'prepare.make': 'the analysis table is being made',
    'train.start': 'the models are being trained',
    'assess.rerun': 'the training is being done again',
    'assess.measureChosen': 'who was investigated is being measured',
    'assess.measureDrift': 'drift is being measured',
    'assess.measureGroups': 'groups are being measured',
    'assess.deleteBias': 'group attributes are being deleted',
    'assess.tryMitigation': 'a change of the model is being tried',
    'rank.draw': 'the selection is being drawn',
    'rank.drawLot': 'lots are being drawn',
    'rank.export': 'the list is being written',
    'vault.backup': 'the backup is being made',
    'vault.restore': 'the backup is being put back',
  },
  pageBroke: 'The screen failed twice within a short time. Toetssteen closes now. The vault is shut and unchanged.',
};

/** The shell's words in the language of the page. */
export function words(language: Settings['language']): Words {
  return language === 'en' ? english : dutch;
}
