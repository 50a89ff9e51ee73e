import type { PickedFile } from '../../../shared/contract/shell.ts';
import type { AppError } from '../../../shared/errors.ts';
import { Page, type PrimaryAction } from '../../app/Page.tsx';
import { Alert } from '../../components/Alert.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Facts } from '../../components/Facts.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useErrorWords } from '../../i18n/errors.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { fileWords, wordsOf } from './file-words.ts';
import { text } from './text.ts';

export interface WayOut {
  readonly label: string;
  readonly effect: string;
  readonly go: () => void;
}

interface FailedPageProps {
  readonly title: string;
  readonly why: string;
  /** What did not happen, and that nothing changed. */
  readonly failedTitle: string;
  readonly open: string;
  readonly file: PickedFile | null;
  readonly error: AppError | null;
  readonly ways: readonly WayOut[];
  readonly primary: PrimaryAction;
}

/** Something could not be read: what is wrong and where, what did not change, and the ways on. */
export function FailedPage({ title, why, failedTitle, open, file, error, ways, primary }: FailedPageProps) {
  const words = useText(text);
  return (
    <Page title={title} why={why} open={open} openMark="error" primary={primary}>
      {error !== null && <Fault title={failedTitle} file={file} error={error} />}
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

interface FaultProps {
  readonly title: string;
  readonly file: PickedFile | null;
  readonly error: AppError;
}

function Fault({ title, file, error }: FaultProps) {
  const words = useText(text);
  const { causes } = useText(fileWords);
  const format = useFormat();
  const said = useErrorWords(error);
  const { line, cause, file: inside } = error.details;
  const rows = [
    ...(file === null ? [] : [{ term: words.file, value: file.name }]),
    ...(typeof inside === 'string' && inside !== file?.name ? [{ term: words.inside, value: inside }] : []),
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
    <Alert kind="error" title={title} announce>
      <p>
        {said.what} {said.wayOut}
      </p>
      <Facts rows={rows} />
    </Alert>
  );
}
