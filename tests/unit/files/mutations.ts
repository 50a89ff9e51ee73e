import { strToU8, type Zippable, zipSync } from 'fflate';

/** Numbers from 0 up to `below`, the same ones for the same seed (mulberry32). */
export type Draw = (below: number) => number;

export function drawFrom(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

export type Mutation = (bytes: Buffer, draw: Draw) => Buffer;

const pick = <Item>(items: readonly Item[], draw: Draw): Item => items[draw(items.length)] as Item;

/** Puts a text somewhere into the bytes, in the place of up to `most` of them. */
function splice(bytes: Buffer, text: string, draw: Draw, most = 0): Buffer {
  const at = draw(bytes.length);
  return Buffer.concat([bytes.subarray(0, at), Buffer.from(text), bytes.subarray(at + draw(most + 1))]);
}

/** Damage that any file may meet on its way. */
export const byteMutations: Readonly<Record<string, Mutation>> = {
  truncated: (bytes, draw) => bytes.subarray(0, draw(bytes.length)),
  flippedBits: (bytes, draw) => {
    const flipped = Buffer.from(bytes);
    for (let left = 1 + draw(4); left > 0; left -= 1) {
      const at = draw(flipped.length);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << draw(8));
    }
    return flipped;
  },
  overwritten: (bytes, draw) => {
    const written = Buffer.from(bytes);
    const at = draw(written.length);
    return written.fill(pick([0, 0xff, 0x22, 0x41], draw), at, Math.min(written.length, at + 1 + draw(32)));
  },
  cutOut: (bytes, draw) => {
    const at = draw(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + draw(64))]);
  },
  repeated: (bytes, draw) => {
    const at = draw(bytes.length);
    const piece = bytes.subarray(at, at + 1 + draw(200));
    return Buffer.concat([bytes.subarray(0, at), piece, piece, bytes.subarray(at)]);
  },
  appended: (bytes, draw) => Buffer.concat([bytes, bytes.subarray(draw(bytes.length))]),
};

/** What suppliers write wrong in a table of text. */
export const textMutations: Readonly<Record<string, Mutation>> = {
  wrongEncoding: (bytes, draw) =>
    pick(
      [
        Buffer.from(bytes.toString('utf8'), 'utf16le'),
        Buffer.from(bytes.toString('utf8'), 'latin1'),
        Buffer.from(bytes.toString('latin1'), 'utf8'),
        Buffer.concat([bytes, Buffer.from([0xe9, 0x0a])]),
      ],
      draw,
    ),
  oddCharacters: (bytes, draw) =>
    splice(bytes, pick(['"', '""', ';', '\r', '\n', '\0', '\u2028', '\ufeff', '\t,'], draw), draw, 2),
  formulaCells: (bytes, draw) =>
    splice(bytes, pick(['=1+1;', "=cmd|'/c calc'!A1;", '+1;', '-1;', '@SUM(A1);'], draw), draw, 4),
};

/** Beyond the limits, or just within; reading these takes longest. */
export const largeMutations: Readonly<Record<string, Mutation>> = {
  hugeCell: (bytes, draw) => splice(bytes, 'x'.repeat(draw(2 * 1024 ** 2)), draw),
  manyColumns: (bytes, draw) => splice(bytes, ';k'.repeat(16_000 + draw(1000)), draw),
};

/** What a hostile or broken program writes into the XML of a sheet. */
export const sheetMutations: Readonly<Record<string, Mutation>> = {
  ...byteMutations,
  deepNesting: (bytes, draw) => {
    const depth = 1 + draw(400);
    return splice(bytes, '<g>'.repeat(depth) + '</g>'.repeat(depth), draw);
  },
  formulaCells: (bytes, draw) => splice(bytes, '<c><f>HYPERLINK("x")</f><v>1</v></c>', draw),
  farCells: (bytes, draw) =>
    splice(bytes, `<c r="${pick(['XFD1', 'XFE1', 'ZZZZZZ9', 'A0'], draw)}"><v>1</v></c>`, draw),
  wrongReferences: (bytes, draw) => splice(bytes, `<c t="s"><v>${pick(['99', '-1', 'x', '1e9'], draw)}</v></c>`, draw),
  strangeNumbers: (bytes, draw) =>
    splice(bytes, `<c s="1"><v>${pick(['1e308', '-1', 'NaN', '1e999', '99999999'], draw)}</v></c>`, draw),
  entities: (bytes, draw) =>
    splice(bytes, pick(['&amp;', '&x;', '&#0;', '&#x110000;', '<!DOCTYPE a>', '<!--', ']]>'], draw), draw),
  hugeCell: (bytes, draw) => splice(bytes, `<c t="str"><v>${'x'.repeat(draw(2 * 1024 ** 2))}</v></c>`, draw),
};

/** An archive with hostile company for the table: a bomb, names that lead elsewhere, files that claim too much. */
export const archiveMutations: Readonly<Record<string, Mutation>> = {
  bomb: (bytes, draw) => zipOf({ 'a.csv': bytes, 'b.csv': Buffer.alloc(9 * 1024 ** 2 + draw(1000), 'a;b\n') }, 1),
  hostileNames: (bytes, draw) =>
    zipOf({ [pick(['../a.csv', '/a.csv', 'a/../../b.csv', '\u0001.csv', ''], draw)]: bytes }),
  manyFiles: (bytes, draw) =>
    zipOf(Object.fromEntries(Array.from({ length: 150 + draw(100) }, (_, at) => [`t${at}.csv`, bytes]))),
  nested: (bytes) => zipOf({ 'a.csv': bytes, 'b.zip': zipOf({ 'c.csv': bytes }) }),
};

/** Packs files; as they are unless a level is given, since compressing takes longer than all that is tested. */
export function zipOf(files: Readonly<Record<string, Uint8Array | string>>, level: 0 | 1 | 6 = 0): Buffer {
  const all = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return Buffer.from(zipSync(Object.fromEntries(all) as Zippable, { level }));
}
