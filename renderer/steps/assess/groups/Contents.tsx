import type { GroupsMeasured } from '../../../../shared/contract/assess-groups.ts';
import { LinkButton } from '../../../components/LinkButton.tsx';
import type { Formats } from '../../../i18n/format.ts';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { type PartId, partIds } from './part-ids.ts';
import { text as tablesText } from './tables/text.ts';
import { text } from './text.ts';
import { contentsText } from './text-contents.ts';
import { explainText } from './text-explain.ts';
import { text as trialsText } from './trials/text.ts';

/** Every part of the page below, in its order, with what it found in a few words; a press goes there. */
export function Contents({ measured }: { readonly measured: GroupsMeasured }) {
  const words = useText(contentsText);
  const groups = useText(text);
  const titles: Readonly<Record<PartId, string>> = {
    explain: useText(explainText).title,
    measures: groups.measuresTitle,
    chain: groups.chainTitle,
    proxies: groups.proxiesTitle,
    calibration: groups.calibrationTitle,
    clusters: groups.clustersTitle,
    caseworkers: groups.caseworkersTitle,
    trials: useText(trialsText).title,
    tables: useText(tablesText).title,
  };
  const found = foundIn(measured, words, useFormat());
  const parts = (Object.keys(partIds) as PartId[]).filter((part) => found[part] !== null);
  return (
    <nav className="no-print" aria-label={words.label}>
      <ul className="plain">
        {parts.map((part) => (
          <li key={part}>
            <LinkButton onPress={() => document.getElementById(partIds[part])?.focus()}>{titles[part]}</LinkButton>
            <span className="sub"> {found[part]}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What each part found; null where the part is not on the page. */
function foundIn(
  { toExplain, calibration, proxies, clusters, caseworkers }: GroupsMeasured,
  words: typeof contentsText.nl,
  format: Formats,
): Readonly<Record<PartId, string | null>> {
  const explained = toExplain.filter(({ explanation }) => explanation !== null).length;
  const differences = ({ figures, refused }: typeof clusters | typeof caseworkers): string => {
    if (refused !== null) return words.notMeasured;
    return words.differences(format.count(figures.filter(({ verdict }) => verdict === 'difference').length));
  };
  return {
    explain: toExplain.length === 0 ? words.nothing : words.explained(format.outOf(explained, toExplain.length)),
    measures: words.measures,
    chain: words.chain,
    proxies: words.proxies(format.count(proxies.filter(({ flagged }) => flagged).length)),
    calibration:
      calibration.length === 0
        ? null
        : words.outside(format.count(calibration.filter(({ differs }) => differs === true).length)),
    clusters: differences(clusters),
    caseworkers: differences(caseworkers),
    trials: words.trials,
    tables: words.tables,
  };
}
