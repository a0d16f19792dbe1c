import { useRef } from 'react';
import { Button } from './button.tsx';
import type { Icon } from './icons.tsx';

/**
 * A button that lets somebody choose files.
 * @param accept endings or media types, `['.pdf', 'image/*']`
 * @param camera a telephone opens its camera at once
 */
export function FileButton(props: {
  children: string;
  accept: readonly string[];
  onFiles: (files: File[]) => void;
  many?: boolean | undefined;
  camera?: boolean | undefined;
  icon?: Icon | undefined;
  kind?: 'primary' | 'quiet' | 'plain' | undefined;
  small?: boolean | undefined;
  disabled?: boolean | undefined;
}) {
  const { children, accept, onFiles, many, camera, ...look } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...look} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        accept={accept.join(',')}
        aria-label={children}
        capture={camera ? 'environment' : undefined}
        hidden
        multiple={many}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
        ref={input}
        type="file"
      />
    </>
  );
}
