import { Button } from '#base/ui-kit/button.tsx';
import { CopyIcon, DownloadIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { securityMessages } from '../messages.ts';
import css from './security.module.css';

/** Codes to recover with, the one time that they can be seen: to copy or to keep as a file. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const words = useWords(securityMessages);
  const toast = useToast();
  const text = `${codes.join('\n')}\n`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast({ text: words.copied });
    } catch {
      toast({ text: words.copyFailed, bad: true });
    }
  };
  const download = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    link.download = words.codesFile;
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <>
      <p>{words.codesSay}</p>
      <ul aria-label={words.codesTitle} className={css.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={css.buttons}>
        <Button icon={CopyIcon} onClick={() => void copy()}>
          {words.copyCodes}
        </Button>
        <Button icon={DownloadIcon} onClick={download}>
          {words.downloadCodes}
        </Button>
      </div>
    </>
  );
}
