import { writeFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { newAgeKeyPair } from '../../../electron/engine/files/age.ts';
import { type DeliveryOptions, openDelivery } from '../../../electron/engine/files/delivery-parts.ts';
import { importReading, readOptionsOf } from '../../../electron/engine/files/import-rows.ts';
import { inspectReading } from '../../../electron/engine/files/inspect.ts';
import { planImport } from '../../../electron/engine/files/plan-import.ts';
import { AppError } from '../../../shared/errors.ts';
import { encryptForRecipient } from '../../age-files.ts';
import {
  archiveMutations,
  byteMutations,
  type Draw,
  drawFrom,
  largeMutations,
  type Mutation,
  sheetMutations,
  textMutations,
  zipOf,
} from './mutations.ts';
import { makeWorkbook, number, row, text } from './workbook-fixture.ts';
import { makeWorkspace } from './workspace.ts';

const { path } = makeWorkspace();
const SEED = 20_261_122;
/** Reading any of these small files for longer than this is a hang, also on a machine that others use. */
const BUDGET_MS = 30_000;

const csv = Buffer.from(
  `\ufeffdossiernr;bedrag;datum;soort;uitkomst\r\n${Array.from(
    { length: 25 },
    (_, at) => `00${at};1.345,${at};3${at % 2}-01-2024;"a;""é"" ${at}";${at % 2}\r\n`,
  ).join('')}`,
);
const workbook = Buffer.from(
  makeWorkbook({
    sharedStrings: '<si><t>een</t></si><si><t>twee</t></si>',
    styles: '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>',
    sheets: [
      { name: 'Leeg', rows: '' },
      {
        name: 'Kinderen',
        rows:
          row(text('nr'), text('bedrag'), text('datum')) +
          row('<c r="A2" t="s"><v>0</v></c>', number(1.5), number(45332, 1)).repeat(12) +
          row('<c t="s"><v>1</v></c>', number(2), number(45333, 1)),
      },
      { name: 'Contacten', rows: row(text('nr'), text('kanaal')) + row(text('A1'), text('tel')) },
    ],
  }),
);
const SHEET = 'xl/worksheets/sheet2.xml';

/** Damages one part inside an archive, which is packed again with the right checksum, so that the damage reaches its reader. */
const inside =
  (part: string, mutate: Mutation): Mutation =>
  (bytes, draw) => {
    const files = unzipSync(bytes);
    const whole = files[part];
    if (whole === undefined) throw new Error(`no ${part} in ${Object.keys(files).join(', ')}`);
    return zipOf({ ...files, [part]: mutate(Buffer.from(whole), draw) });
  };

const within = (part: string, mutations: Readonly<Record<string, Mutation>>): Readonly<Record<string, Mutation>> =>
  Object.fromEntries(
    Object.entries(mutations).map(([name, mutate]) => [`${name} in ${part}`, inside(part, mutate)] as const),
  );

interface Outcomes {
  read: number;
  refused: number;
  readonly wrong: string[];
}

/** Reads a delivery as the program does: opens it, inspects and imports every part. */
async function readDelivery(file: string, options: DeliveryOptions): Promise<void> {
  const started = Date.now();
  const shouldStop = () => Date.now() - started > BUDGET_MS;
  const delivery = await openDelivery(file, { ...options, shouldStop });
  try {
    for (const part of delivery.parts) {
      const report = await inspectReading(await part.open({ shouldStop }));
      const roles = Object.fromEntries(
        report.columns
          .filter(({ verdict }) => verdict.verdict === 'free')
          .map(({ profile }) => [profile.name, 'feature'] as const),
      );
      const plan = planImport(report, roles);
      await importReading(await part.open({ ...readOptionsOf(plan), shouldStop }), plan, () => undefined);
    }
  } finally {
    await delivery.close();
  }
}

let made = 0;

async function tryMutations(
  whole: Buffer,
  mutations: Readonly<Record<string, Mutation>>,
  rounds: number,
  wrap: (bytes: Buffer, draw: Draw) => Buffer | Promise<Buffer> = (bytes) => bytes,
  options: DeliveryOptions = {},
): Promise<Outcomes> {
  const outcomes: Outcomes = { read: 0, refused: 0, wrong: [] };
  const file = path('bin');
  for (const [name, mutate] of Object.entries(mutations)) {
    for (let round = 0; round < rounds; round += 1) {
      const draw = drawFrom(SEED + round);
      writeFileSync(file, await wrap(mutate(whole, draw), draw));
      made += 1;
      try {
        await readDelivery(file, options);
        outcomes.read += 1;
      } catch (error) {
        outcomes.refused += 1;
        // CANCELLED is the budget that ran out
        const isExpected = error instanceof AppError && error.code.startsWith('FILE_');
        if (!isExpected) outcomes.wrong.push(`${name} ${round}: ${error}`);
      }
    }
  }
  return outcomes;
}

/** Both ends are reached, else the damage tests nothing. */
function expectBoth({ read, refused, wrong }: Outcomes): void {
  expect(wrong).toEqual([]);
  expect(read).toBeGreaterThan(4);
  expect(refused).toBeGreaterThan(4);
}

describe('a damaged delivery is read or refused with an error that the page knows', () => {
  test('csv', async () => {
    expectBoth(await tryMutations(csv, { ...byteMutations, ...textMutations }, 60));
    expectBoth(await tryMutations(csv, largeMutations, 8));
  });

  test('workbook, damaged from outside', async () => {
    expectBoth(await tryMutations(workbook, byteMutations, 50));
  });

  test('workbook, damaged inside', async () => {
    const parts = { ...within(SHEET, sheetMutations), ...within('xl/workbook.xml', byteMutations) };
    expectBoth(await tryMutations(workbook, { ...parts, ...within('xl/sharedStrings.xml', byteMutations) }, 25));
  });

  test('zip', async () => {
    const zip = zipOf({ 'map/Kinderen.csv': csv, 'Contacten.xlsx': workbook }, 6);
    const outside = await tryMutations(zip, byteMutations, 20);
    const text = within('map/Kinderen.csv', { ...byteMutations, ...textMutations });
    expectBoth(await tryMutations(zip, text, 12));
    expectBoth(await tryMutations(csv, archiveMutations, 5));
    expect(outside.wrong).toEqual([]);
  });

  test('age, damaged before and after it was encrypted', async () => {
    const { identity, recipient } = await newAgeKeyPair();
    const secrets = { identities: [identity] };
    const encrypt = async (bytes: Buffer) =>
      Buffer.from(await encryptForRecipient(bytes.length === 0 ? Buffer.from(' ') : bytes, recipient));
    expectBoth(await tryMutations(csv, { ...byteMutations, ...textMutations }, 12, encrypt, secrets));
    const encrypted = await tryMutations(await encrypt(csv), byteMutations, 50, undefined, secrets);
    expect(encrypted.wrong).toEqual([]);
    // whatever was changed, no changed table comes out
    expect(encrypted.read).toBe(0);
  });
});

test('the fixtures are read as they are', async () => {
  const file = path('bin');
  for (const whole of [csv, workbook, zipOf({ 'a.csv': csv, 'b.xlsx': workbook })]) {
    writeFileSync(file, whole);
    await expect(readDelivery(file, {})).resolves.toBeUndefined();
  }
  expect(strFromU8(unzipSync(workbook)[SHEET] ?? new Uint8Array())).toContain('<sheetData>');
});

afterAll(() => {
  expect(made).toBeGreaterThanOrEqual(2000);
});
