import { classNames } from '#base/ui-kit/class-names.ts';
import { ArrowLeftIcon, ArrowRightIcon, PauseIcon, PlayIcon, ScreenIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import { wallMessages } from '../messages.ts';
import { useTouched } from './use-hung-up.ts';
import { toggleFullScreen, type Rotation } from './use-rotation.ts';
import css from './wall.module.css';

/** What one can press; seen while somebody is at the screen, or comes along with the keyboard. */
export function WallControls({ rotation, preview }: { rotation: Rotation; preview: boolean }) {
  const words = useWords(wallMessages);
  const touched = useTouched();
  const { paused, go, toggle } = rotation;
  const press = [
    { label: words.previous, icon: ArrowLeftIcon, act: () => go(-1) },
    { label: paused ? words.play : words.pause, icon: paused ? PlayIcon : PauseIcon, act: toggle },
    { label: words.next, icon: ArrowRightIcon, act: () => go(1) },
    { label: words.fullScreen, icon: ScreenIcon, act: toggleFullScreen },
  ];
  return (
    <div
      aria-label={words.controls}
      className={classNames(css.controls, (touched || preview) && css.touched)}
      role="toolbar"
    >
      {press.map(({ label, icon: Sign, act }) => (
        <button aria-label={label} key={label} onClick={act} title={label} type="button">
          <Sign size={26} />
        </button>
      ))}
    </div>
  );
}
