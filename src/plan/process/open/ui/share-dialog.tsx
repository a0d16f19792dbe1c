import { ShareLinks } from '#base/public-links/ui/share-links.tsx';
import { CopyField } from '#base/ui-kit/copy-field.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import type { ProcessId } from '../../rules/model.ts';
import { openMessages } from '../messages.ts';
import { frameOf } from '../rules.ts';
import css from './share.module.css';

/** Links by which people read a published process without signing in, also in a frame on another page. */
export function ShareDialog(props: { processId: ProcessId; name: string; onClose: () => void }) {
  const { processId, name, onClose } = props;
  const words = useWords(openMessages);
  return (
    <ShareLinks
      linkLabel={words.link}
      renderMade={(url) => (
        <>
          <CopyField hint={words.frameHint} label={words.frame} value={frameOf(url, name)} />
          <a className={css.look} href={url} rel="noreferrer" target="_blank">
            {words.look}
          </a>
        </>
      )}
      nameHint={words.linkNameHint}
      nameLabel={words.linkName}
      onClose={onClose}
      says={words.shareSays}
      shown={[{ kind: 'process-page' }]}
      title={words.shareTitle}
      wish={{ kind: 'process-page', subjectId: processId }}
    />
  );
}
