import type { AppError } from '../../../shared/errors.ts';
import { Page } from '../../app/Page.tsx';
import { useApp } from '../../app/store.ts';
import { Alert } from '../../components/Alert.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Facts } from '../../components/Facts.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useErrorWords } from '../../i18n/errors.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { chooseFile, readThrough, startOver } from './actions.ts';
import { fileWords, wordsOf } from './file-words.ts';
import { useIntake } from './store.ts';
import { text } from './text.ts';

interface WayOut {
  readonly label: string;
  readonly effect: string;
  readonly go: () => void;
}

/** The file could not be read: what is wrong and where, what did not change, and the ways on. */
export function ReadFailed() {
  const words = useText(text);
  const { file, error } = useIntake();
  const hasDelivery = useApp(({ progress }) => progress?.delivery != null);
  const other: WayOut = { label: words.otherFile, effect: words.otherFileThen, go: () => void chooseFile() };
  const again: WayOut | null =
    file === null || error?.code === 'FILE_UNKNOWN'
      ? null
      : { label: words.readAgain, effect: words.readAgainThen, go: () => void readThrough(file) };
  const stop: WayOut = {
    label: words.stop,
    effect: hasDelivery ? words.stopThenKeep : words.stopThenNothing,
    go: startOver,
  };
  const ways = [other, again, stop].filter((way) => way !== null);
  return (
    <Page
      title={words.title}
      why={words.why}
      open={words.failedOpen}
      openMark="error"
      primary={{ label: words.choose, onPress: other.go }}
    >
      {error !== null && <Fault error={error} />}
      <section className="panel stack">
        <h2 className="utrecht-heading-2">{words.waysOut}</h2>
        <DataTable
          caption={words.waysOut}
          hideCaption
          rows={ways}
          rowKey={({ label }) => label}
          columns={[
            {
              key: 'do',
              head: words.youDo,
              rowHead: true,
              cell: ({ label }) => <span className="nowrap">{label}</span>,
            },
            { key: 'then', head: words.happens, wide: true, cell: ({ effect }) => effect },
            {
              key: 'go',
              head: <span className="visually-hidden">{words.choice}</span>,
              cell: ({ label, go }) => (
                <span className="nowrap">
                  <LinkButton onPress={go}>{label}</LinkButton>
                </span>
              ),
            },
          ]}
        />
      </section>
    </Page>
  );
}

function Fault({ error }: { readonly error: AppError }) {
  const words = useText(text);
  const { causes } = useText(fileWords);
  const format = useFormat();
  const said = useErrorWords(error);
  const file = useIntake((intake) => intake.file);
  const { line, cause } = error.details;
  const rows = [
    ...(file === null ? [] : [{ term: words.file, value: file.name }]),
    ...(typeof line === 'number' ? [{ term: words.line, value: format.count(line) }] : []),
    ...(typeof cause === 'string' ? [{ term: words.cause, value: wordsOf(causes, cause) }] : []),
    {
      term: words.code,
      value: (
        <span className="code">
          {error.code}
          {typeof cause === 'string' && ` · ${cause}`}
        </span>
      ),
    },
  ];
  return (
    <Alert kind="error" title={words.failedTitle} announce>
      <p>
        {said.what} {said.wayOut}
      </p>
      <Facts rows={rows} />
    </Alert>
  );
}
