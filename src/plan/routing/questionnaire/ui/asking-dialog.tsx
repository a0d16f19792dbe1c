import { useState } from 'react';
import { ShareLinks } from '#base/public-links/ui/share-links.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { QrPicture } from '#base/ui-kit/qr-picture.tsx';
import { Segmented } from '#base/ui-kit/segmented.tsx';
import { routingMessages } from '../../messages.ts';
import { contactSides, type ContactSide } from '../../routing.ts';
import { kindOfLink } from '../kind-of-link.ts';
import { askingMessages } from '../messages.ts';
import css from './asking.module.css';

/** Secret links to the questionnaire, also to hold before a camera. */
export function AskingDialog({ side: first, onClose }: { side: ContactSide; onClose: () => void }) {
  const words = useWords(askingMessages);
  const said = useWords(routingMessages);
  const [side, setSide] = useState(first);
  return (
    <ShareLinks
      choice={
        <Segmented
          label={words.forWhom}
          onChange={setSide}
          options={contactSides.map((value) => ({ value, label: said[value] }))}
          value={side}
        />
      }
      linkLabel={words.link}
      renderMade={(url) => (
        <div className={css.qr}>
          <QrPicture label={words.qr} text={url} />
          <a href={url} rel="noreferrer" target="_blank">
            {words.look}
          </a>
        </div>
      )}
      nameHint={words.roundHint}
      nameLabel={words.round}
      onClose={onClose}
      says={words.shareSays}
      shown={contactSides.map((value) => ({ kind: kindOfLink[value], label: said[value] }))}
      title={words.shareTitle}
      wish={{ kind: kindOfLink[side] }}
    />
  );
}
