import { useState } from 'react';
import type { QuarterInspection } from '../../../../shared/contract/intake-quarter.ts';
import { quarterOf } from '../../../../shared/domain/source-tables.ts';
import { Button } from '../../../components/Button.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { Facts } from '../../../components/Facts.tsx';
import { Select } from '../../../components/Select.tsx';
import { TextField } from '../../../components/TextField.tsx';
import { useFormat, useLanguage, useText } from '../../../i18n/use-text.ts';
import { wordsOf } from '../file-words.ts';
import { readDelivery } from './actions.ts';
import { codeWords } from './code-words.ts';
import { decideText } from './decide-text.ts';
import { partIds } from './part-ids.ts';
import { quarterName } from './quarter-name.ts';
import { useQuarter } from './store.ts';

/** Who delivered, as of which day, and what was read. */
export function AboutPanel({ inspection }: { readonly inspection: QuarterInspection }) {
  const words = useText(decideText);
  return (
    <section className="panel stack" id={partIds.about} tabIndex={-1}>
      <h2 className="utrecht-heading-2">{words.aboutTitle}</h2>
      <div className="grid grid-2">
        <div className="stack">
          <Supplier inspection={inspection} />
          <ReferenceDate />
        </div>
        <Source inspection={inspection} />
      </div>
    </section>
  );
}

const OTHER = '';

/** A supplier whose mapping is remembered, or the name of a new one. */
function Supplier({ inspection: { supplier: used, suppliers } }: { readonly inspection: QuarterInspection }) {
  const words = useText(decideText);
  const { file, supplier } = useQuarter();
  const [isOther, setOther] = useState(!suppliers.includes(supplier));
  const change = (name: string) => useQuarter.setState({ supplier: name });
  return (
    <>
      {suppliers.length > 0 && (
        <Select
          label={words.supplier}
          hint={words.supplierHint}
          value={isOther ? OTHER : supplier}
          options={[
            ...suppliers.map((name) => ({ value: name, label: name })),
            { value: OTHER, label: words.supplierOther },
          ]}
          onChange={(name) => {
            setOther(name === OTHER);
            change(name);
          }}
        />
      )}
      {isOther && (
        <TextField
          label={suppliers.length > 0 ? words.supplierName : words.supplier}
          hint={suppliers.length > 0 ? undefined : words.supplierHint}
          missing={words.supplierMissing}
          maxLength={120}
          value={supplier}
          onChange={change}
        />
      )}
      {used !== null && suppliers.includes(used) && supplier === used && (
        <p className="sub">{words.mappingUsed(used)}</p>
      )}
      {!isOther && supplier !== used && file !== null && (
        <Button onPress={() => void readDelivery(file, { supplier })}>{words.readWithMapping(supplier)}</Button>
      )}
    </>
  );
}

function ReferenceDate() {
  const words = useText(decideText);
  const language = useLanguage();
  const referenceDate = useQuarter((quarter) => quarter.referenceDate);
  return (
    <>
      <DateField
        label={words.date}
        hint={words.dateHint}
        value={referenceDate}
        error={referenceDate === '' ? words.dateMissing : null}
        onChange={(date) => useQuarter.setState({ referenceDate: date })}
      />
      {referenceDate !== '' && (
        <p>
          {words.quarter}: {quarterName(quarterOf(referenceDate), language)}
        </p>
      )}
    </>
  );
}

function Source({ inspection }: { readonly inspection: QuarterInspection }) {
  const words = useText(decideText);
  const { ignored: causes } = useText(codeWords);
  const format = useFormat();
  const { sourceName, kind, encrypted, bytes, sha256, ignored } = inspection;
  const source = words.sourceWith(sourceName, words.kinds[kind], format.bytes(bytes));
  return (
    <Facts
      rows={[
        { term: words.source, value: encrypted ? `${source}, ${words.encrypted}` : source },
        { term: words.hash, value: <span className="code intake-hash">{sha256}</span> },
        ...(ignored.length === 0
          ? []
          : [
              {
                term: words.ignored,
                value: ignored.map(({ name, cause }) => `${name} (${wordsOf(causes, cause)})`).join(', '),
              },
            ]),
      ]}
    />
  );
}
