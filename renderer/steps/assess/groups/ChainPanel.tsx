import type { GroupsMeasured } from '../../../../shared/contract/assess-groups.ts';
import { ChainFlow } from '../../../charts/ChainFlow.tsx';
import { ChartFrame } from '../../../components/ChartFrame.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Select } from '../../../components/Select.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { attributeWords, groupWords, hiddenWords } from './group-view.ts';
import { partIds } from './part-ids.ts';
import { show, useGroups } from './store.ts';
import { text } from './text.ts';

/** How large a part of those at each step of the process one group is. */
export function ChainPanel({ measured: { chain } }: { readonly measured: GroupsMeasured }) {
  const words = useText(text);
  const format = useFormat();
  const wantedAttribute = useGroups((groups) => groups.chainAttribute);
  const wantedGroup = useGroups((groups) => groups.chainGroup);
  const attributes = [...new Set(chain.map(({ attribute }) => attribute))];
  const attribute = attributes.find((name) => name === wantedAttribute) ?? attributes[0] ?? '';
  const ofAttribute = chain.filter((own) => own.attribute === attribute);
  const groups = [...new Set(ofAttribute.map(({ group }) => group))];
  const group = groups.find((name) => name === wantedGroup) ?? groups[0] ?? '';
  const steps = ofAttribute
    .filter((own) => own.group === group)
    .map((own) => ({
      ...own,
      name: words.steps[own.step],
      missing: own.hidden === null ? words.chainUnknown : hiddenWords(own.hidden, words, format),
    }));
  const known = steps.flatMap((own) => (own.share === null ? [] : [{ ...own, share: own.share }]));
  const first = known.find(({ step }) => step === 'population');
  const last = known.findLast(({ step }) => step !== 'upheld');
  const said = groupWords(group, words);
  return (
    <section className="panel stack" id={partIds.chain} tabIndex={-1}>
      <h2 className="utrecht-heading-2">{words.chainTitle}</h2>
      <div className="grid grid-2">
        <Select
          label={words.attribute}
          options={attributes.map((name) => ({ value: name, label: attributeWords(name) }))}
          value={attribute}
          onChange={(name) => show({ chainAttribute: name, chainGroup: null })}
        />
        <Select
          label={words.chainGroup}
          options={groups.map((name) => ({ value: name, label: groupWords(name, words) }))}
          value={group}
          onChange={(name) => show({ chainGroup: name })}
        />
      </div>
      <ChartFrame
        level={3}
        title={`${attributeWords(attribute)}: ${said}`}
        sentence={
          first !== undefined && last !== undefined
            ? `${words.chainSentence(
                said,
                format.percent(first.share.value),
                format.percent(last.share.value),
                last.name,
              )} ${words.chainDates}`
            : words.chainDates
        }
        chart={<ChainFlow steps={steps} label={`${words.chainTitle}: ${said}`} />}
        table={
          <DataTable
            hideCaption
            caption={`${words.chainTitle}: ${said}`}
            rows={steps}
            rowKey={({ step }) => step}
            columns={[
              { key: 'step', head: words.step, rowHead: true, cell: ({ name }) => name },
              {
                key: 'counts',
                head: words.counts,
                numeric: true,
                cell: ({ n, total, missing }) => (n === null || total === null ? missing : format.outOf(n, total)),
              },
              {
                key: 'share',
                head: words.share,
                numeric: true,
                cell: ({ share }) => (share === null ? '–' : format.percent(share.value)),
              },
              {
                key: 'interval',
                head: words.interval,
                numeric: true,
                cell: ({ share }) => (share === null ? '–' : format.percentRange(share)),
              },
            ]}
          />
        }
      />
    </section>
  );
}
