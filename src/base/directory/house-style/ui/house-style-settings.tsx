import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { UploadLine } from '#base/files/ui/file-line.tsx';
import { previewPath } from '#base/files/ui/file-paths.ts';
import { useUploads } from '#base/files/ui/use-files.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ColorField } from '#base/ui-kit/color-field.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { FileButton } from '#base/ui-kit/file-button.tsx';
import { PictureIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { Skeleton } from '#base/ui-kit/skeleton.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { editHouseStyle, getHouseStyle, type HouseStyle } from '../contract.ts';
import { houseStyleMessages } from '../messages.ts';
import { ownBlue, printColours, readable } from '../rules.ts';
import { HouseStylePreview } from './house-style-preview.tsx';
import css from './house-style.module.css';

const queryKey = ['house-style'] as const;
const isColour = (text: string) => /^#[0-9a-f]{6}$/i.test(text);

/** The colours and the logo of what is printed; for an administrator to set. */
export function HouseStyleSettings() {
  const words = useWords(houseStyleMessages);
  const { data, error, refetch } = useQuery({
    queryKey,
    queryFn: ({ signal }) => ask(getHouseStyle, {}, { signal }),
  });
  return (
    <Sheet>
      <p className={css.says}>{words.says}</p>
      {!data && error ? <ErrorNote error={error} onRetry={() => void refetch()} /> : null}
      {!data && !error ? <Skeleton lines={6} /> : null}
      {data?.may.edit ? <StyleForm key={data.version} style={data} /> : null}
    </Sheet>
  );
}

function StyleForm({ style }: { style: HouseStyle }) {
  const words = useWords(houseStyleMessages);
  const toast = useToast();
  const queries = useQueryClient();
  const [main, setMain] = useState(style.main?.toUpperCase() ?? '');
  const [second, setSecond] = useState(style.second?.toUpperCase() ?? '');
  const [logo, setLogo] = useState(style.logo);
  const [tried, setTried] = useState(false);
  const save = useMutation({
    mutationFn: () =>
      ask(editHouseStyle, {
        version: style.version,
        main: main || null,
        second: second || null,
        logoFileId: logo?.id ?? null,
      }),
    onSuccess: (saved) => {
      queries.setQueryData(queryKey, saved);
      toast({ text: words.saved });
    },
  });
  const { uploads, add, dismiss } = useUploads({ kind: 'organisation', id: style.organisationId }, (file) =>
    setLogo({ id: file.id, name: file.name }),
  );
  const fine = (text: string) => text === '' || isColour(text);
  const colours = printColours(
    {
      main: isColour(main) ? main.toLowerCase() : null,
      second: isColour(second) ? second.toLowerCase() : null,
    },
    ownBlue,
  );
  const colour = (label: string, value: string, set: (text: string) => void) => {
    const dark = isColour(value) ? readable(value.toLowerCase()) : null;
    return (
      <ColorField
        error={tried && !fine(value) ? words.wrong : null}
        fallback={ownBlue}
        hint={dark !== null && dark !== value.toLowerCase() ? words.darker(dark.toUpperCase()) : words.hint}
        label={label}
        onChange={set}
        optional
        pick={words.pick(label)}
        value={value}
      />
    );
  };
  return (
    <form
      className={css.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (fine(main) && fine(second)) save.mutate();
      }}
    >
      <div className={css.pair}>
        {colour(words.main, main, setMain)}
        {colour(words.second, second, setSecond)}
      </div>
      <div>
        <p className={css.legend}>{words.logo}</p>
        <div className={css.logo}>
          {logo ? <img alt={words.logo} src={previewPath(logo.id)} /> : null}
          <FileButton accept={['.png', '.jpg', '.jpeg']} icon={PictureIcon} onFiles={add} small>
            {words.chooseLogo}
          </FileButton>
          {logo ? (
            <Button kind="plain" onClick={() => setLogo(null)} small>
              {words.removeLogo}
            </Button>
          ) : null}
        </div>
        <ul>
          {uploads.map((upload) => (
            <UploadLine key={upload.key} onDismiss={() => dismiss(upload.key)} upload={upload} />
          ))}
        </ul>
      </div>
      <HouseStylePreview colours={colours} logoId={logo?.id ?? null} />
      <ErrorNote error={save.error} />
      <div>
        <Button busy={save.isPending} kind="primary" type="submit">
          {words.save}
        </Button>
      </div>
    </form>
  );
}
