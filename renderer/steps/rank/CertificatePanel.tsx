import { useState } from 'react';
import { refresh } from '../../app/actions.ts';
import { ask } from '../../app/bridge.ts';
import { RoleButton } from '../../app/RoleButton.tsx';
import { askWhere } from '../../app/seal/ask-where.ts';
import { SealFields } from '../../app/seal/SealFields.tsx';
import { useSealing } from '../../app/seal/use-sealing.ts';
import { useAction } from '../../app/use-action.ts';
import { useAsk } from '../../app/use-ask.ts';
import { Button } from '../../components/Button.tsx';
import { ErrorPanel } from '../../components/ErrorPanel.tsx';
import { useText } from '../../i18n/use-text.ts';
import { CertificatePaper } from './CertificatePaper.tsx';
import { certificateText } from './certificate-text.ts';
import type { ListOf } from './list.ts';

/** Has the certificate and nothing else of the page printed: the mark on the document tells the style sheet so, until it is taken away. */
function markPrinted(): () => void {
  const { dataset } = document.documentElement;
  dataset.printed = 'certificate';
  return () => delete dataset.printed;
}

function printCertificate(): void {
  window.addEventListener('afterprint', markPrinted(), { once: true });
  window.print();
}

async function writePdf(file: string, list: ListOf): Promise<void> {
  const unmark = markPrinted();
  try {
    const { sha256 } = await ask('shell.writePdf', { file });
    await ask('rank.certificatePdf', { ...list, sha256 });
  } finally {
    unmark();
  }
}

interface CertificatePanelProps {
  readonly list: ListOf;
  /** Asked again when this is another: another selection, or one more replacement. */
  readonly of: string;
}

/** The certificate with which anybody can do the lot again: to a file, and on paper. */
export function CertificatePanel({ list, of }: CertificatePanelProps) {
  const words = useText(certificateText);
  const { value: certificate, error: askError } = useAsk('rank.certified', list, of);
  const [done, setDone] = useState<string | null>(null);
  const sealing = useSealing();
  const { busy, error, run } = useAction();
  const save = () =>
    run(async () => {
      setDone(null);
      const day = new Date().toISOString().slice(0, 10);
      const file = await askWhere({ kind: 'json', suggestedName: `${words.fileName}-${day}` }, sealing);
      if (file === null) return;
      await ask('rank.certificate', { ...list, file: file.file, ...sealing.input });
      sealing.forget();
      setDone(words.saved(file.name));
      await refresh();
    });
  const savePdf = () =>
    run(async () => {
      setDone(null);
      const day = new Date().toISOString().slice(0, 10);
      const file = await ask('shell.saveFile', { kind: 'pdf', suggestedName: `${words.fileName}-${day}` });
      if (file === null) return;
      await writePdf(file.file, list);
      setDone(words.saved(file.name));
      await refresh();
    });
  const shownError = error ?? askError;
  return (
    <section className="panel stack rank-certificate">
      <h2 className="utrecht-heading-2">{words.title}</h2>
      <p className="no-print">{words.why}</p>
      {shownError !== null && <ErrorPanel error={shownError} />}
      {certificate !== null && (
        <>
          <p className="no-print">{words.confidential[certificate.numbers]}</p>
          <CertificatePaper certificate={certificate} />
        </>
      )}
      <SealFields sealing={sealing} disabled={busy} />
      <div className="row no-print">
        <RoleButton
          needs="work"
          onPress={() => void save()}
          disabled={busy || !sealing.isReady || certificate === null}
        >
          {words.save}
        </RoleButton>
        <RoleButton needs="work" silent onPress={() => void savePdf()} disabled={busy || certificate === null}>
          {words.savePdf}
        </RoleButton>
        <Button onPress={printCertificate} disabled={certificate === null}>
          {words.print}
        </Button>
      </div>
      <p className="no-print" role="status">
        {done}
      </p>
    </section>
  );
}
