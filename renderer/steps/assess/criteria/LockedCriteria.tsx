import type { CriteriaState, Criterion } from '../../../../shared/contract/assess-criteria.ts';
import { RoleButton } from '../../../app/RoleButton.tsx';
import { DataTable } from '../../../components/DataTable.tsx';
import { Facts } from '../../../components/Facts.tsx';
import { Tag } from '../../../components/Tag.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { thresholdWords } from './figures.ts';
import { measureNames } from './measure-words.ts';
import { text } from './text.ts';

interface LockedCriteriaProps {
  readonly state: CriteriaState;
  readonly onNext: () => void;
}

/** Requirements that nobody can change any more: what, by whom, since when. */
export function LockedCriteria({ state, onNext }: LockedCriteriaProps) {
  const words = useText(text);
  const names = useText(measureNames);
  const format = useFormat();
  const { definition, version, lockedBy, lockedAt } = state;
  return (
    <section className="panel stack">
      <div className="panel-head">
        <h2 className="utrecht-heading-2">{words.lockedTitle(format.count(version))}</h2>
        <Tag tone="info" mark="ok">
          {words.lockedTag}
        </Tag>
      </div>
      <DataTable<Criterion>
        caption={words.lockedTitle(format.count(version))}
        hideCaption
        rows={definition.criteria}
        rowKey={({ measure }) => measure}
        columns={[
          { key: 'measure', head: words.requirement, wide: true, rowHead: true, cell: ({ measure }) => names[measure] },
          {
            key: 'need',
            head: words.need,
            numeric: true,
            cell: ({ measure, threshold }) => thresholdWords(measure, threshold, words, format),
          },
          {
            key: 'from',
            head: words.from,
            cell: ({ measure, minimumN }) => (
              <span className="nowrap">{words.unit[measure](format.count(minimumN))}</span>
            ),
          },
        ]}
      />
      <Facts
        rows={[
          { term: words.lockedBy, value: lockedBy ?? '' },
          { term: words.lockedAt, value: lockedAt === null ? '' : format.dateTime(lockedAt) },
          { term: words.decides, value: definition.owner },
          { term: words.stops, value: <span className="measure">{definition.stopRule}</span> },
          {
            term: words.equal,
            value: thresholdWords('hitRateAboveRandom', definition.equalityMargin, words, format),
          },
          { term: words.learns, value: definition.learnFromRandom ? words.learnsYes : words.learnsNo },
        ]}
      />
      <RoleButton needs="work" onPress={onNext}>
        {words.next}
      </RoleButton>
    </section>
  );
}
