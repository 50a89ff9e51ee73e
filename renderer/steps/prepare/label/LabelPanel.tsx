import type { LabelState } from '../../../../shared/contract/prepare.ts';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { Facts } from '../../../components/Facts.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { usePrepare } from '../store.ts';
import { LabelForm } from './LabelForm.tsx';
import { causes, countsByMeaning } from './label-edit.ts';
import { text } from './text.ts';

/** What counts as unlawful: in words and codes, with its version, and the form to change it. */
export function LabelPanel({ label }: { readonly label: LabelState }) {
  const words = useText(text);
  const draft = usePrepare((prepare) => prepare.labelDraft);
  return (
    <section className="panel stack" aria-label={words.title}>
      <div className="panel-head">
        <h2 className="utrecht-heading-2">{words.title}</h2>
        <span className="row row-tight">
          <Tag tone="quiet">{words.version(String(label.version))}</Tag>
          {label.savedAt === null && <Tag tone="quiet">{words.proposal}</Tag>}
        </span>
      </div>
      {draft === null ? <LabelSummary label={label} /> : <LabelForm label={label} draft={draft} />}
    </section>
  );
}

function LabelSummary({ label }: { readonly label: LabelState }) {
  const words = useText(text);
  const format = useFormat();
  const { definition, savedBy, savedAt, frozenAt } = label;
  const names = causes.filter(({ code }) => definition.causes.includes(code)).map((cause) => cause.label);
  return (
    <>
      <p>{definition.words}</p>
      <Facts
        rows={[
          ...countsByMeaning(label, definition).map(({ meaning, codes, total }) => ({
            term: words.meanings[meaning],
            value: (
              <>
                {codes.map((own) => words.codeCount(own.label, format.count(own.count))).join(', ') || words.none}
                <br />
                <span className="sub">{words.total(format.count(total))}</span>
              </>
            ),
          })),
          {
            term: words.causes,
            value: names.length === 0 ? words.causesAll : words.causesOnly(names.join(', ')),
          },
          { term: words.objection, value: words.objections[definition.objection] },
        ]}
      />
      <p className="sub">
        {words.countsNote}{' '}
        {savedBy !== null && savedAt !== null && `${words.saved(savedBy, format.dateTime(savedAt))} `}
        {frozenAt === null ? words.notFrozen : words.frozen(format.date(frozenAt))}
      </p>
      <RoleButton needs="work" onPress={() => usePrepare.setState({ labelDraft: definition })}>
        {words.edit}
      </RoleButton>
    </>
  );
}
