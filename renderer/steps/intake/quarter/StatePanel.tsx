import type { QuarterReport } from '../../../../shared/contract/intake-quarter.ts';
import { attentionCount } from '../../../../shared/domain/quarter-judgement.ts';
import { Alert } from '../../../components/Alert.tsx';
import { useFormat, useText } from '../../../i18n/use-text.ts';
import { reportText } from './report-text.ts';

/** Whether a delivery counts yet, and who said so and why. */
export function StatePanel({ report }: { readonly report: QuarterReport }) {
  const words = useText(reportText);
  const format = useFormat();
  const { judged, state } = report;
  const attention = attentionCount(report);
  if (judged === null) {
    return (
      <Alert kind={attention > 0 ? 'warning' : 'info'} title={words.waits}>
        <p>
          {attention === 0 ? words.attentionNone : words.attention(attention)} {words.waitsWhy}
        </p>
      </Alert>
    );
  }
  return (
    <Alert kind="info">
      <p>
        {words.judgedBy(words.states[state], judged.by, format.dateTime(judged.at))}{' '}
        {judged.reason !== '' && words.judgedReason(judged.reason)}
      </p>
    </Alert>
  );
}
