import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { routingMessages } from '../messages.ts';
import type { Span } from '../routing.ts';
import { HoursFields } from './hours-fields.tsx';
import css from './routing.module.css';

/** The opening hours of the organisation. */
export function HoursDrawer(props: {
  opening: readonly Span[];
  onSave: (opening: Span[]) => void;
  onClose: () => void;
}) {
  const { opening, onSave, onClose } = props;
  const words = useWords(routingMessages);
  const [hours, setHours] = useState([...opening]);
  return (
    <Drawer
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button
            kind="primary"
            onClick={() => {
              onSave(hours);
              onClose();
            }}
          >
            {words.save}
          </Button>
        </>
      }
      onClose={onClose}
      open
      title={words.hours}
    >
      <p className={css.intro}>{words.hoursIntro}</p>
      <HoursFields onChange={setHours} value={hours} />
    </Drawer>
  );
}
