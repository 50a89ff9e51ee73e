import type { Inspection } from '../../../shared/contract/intake.ts';
import { Facts } from '../../components/Facts.tsx';
import { Select } from '../../components/Select.tsx';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { readThrough } from './actions.ts';
import { useIntake } from './store.ts';
import { text } from './text.ts';

/** How the file was read, and which sheet of it. */
export function FilePanel({ inspection }: { readonly inspection: Inspection }) {
  const words = useText(text);
  const format = useFormat();
  const file = useIntake((intake) => intake.file);
  const { encoding, delimiter, sheet, sheets } = inspection;
  const readable = sheets.filter(({ empty }) => !empty);
  const rows = [
    {
      term: words.contents,
      value: words.rowsAndColumns(format.count(inspection.rows), format.count(inspection.columns.length)),
    },
    { term: words.format, value: `${words.formatsNamed[inspection.format]}, ${format.bytes(inspection.bytes)}` },
    ...(encoding === null ? [] : [{ term: words.encoding, value: words.encodings[encoding] ?? encoding }]),
    ...(delimiter === null ? [] : [{ term: words.delimiter, value: words.delimiters[delimiter] ?? delimiter }]),
    ...(sheet === null || readable.length > 1 ? [] : [{ term: words.sheet, value: sheet }]),
    { term: words.hash, value: <span className="code intake-hash">{inspection.sha256}</span> },
  ];
  return (
    <section className="panel stack">
      <h2 className="utrecht-heading-2">{words.fileTitle}</h2>
      <Facts rows={rows} />
      {sheet !== null && readable.length > 1 && (
        <Select
          label={words.sheet}
          hint={words.sheetHint}
          value={sheet}
          options={readable.map(({ name, hidden }) => ({
            value: name,
            label: hidden ? words.sheetHidden(name) : name,
          }))}
          onChange={(name) => {
            if (file !== null && name !== sheet) void readThrough(file, name);
          }}
        />
      )}
    </section>
  );
}
