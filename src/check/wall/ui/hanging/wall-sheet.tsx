import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutputOf } from '#base/http/contract.ts';
import { Badge } from '#base/ui-kit/badge.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { EditIcon, ScreenIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { useToast } from '#base/ui-kit/toast.tsx';
import { useChange } from '#base/ui-kit/use-change.ts';

import { removeWall, type listWalls, type Wall } from '../../contract.ts';
import { hangingMessages } from '../../hanging-messages.ts';
import { wallMessages } from '../../messages.ts';
import css from './hanging.module.css';
import { WallLinks } from './wall-links.tsx';

/** One wall: what it shows in a line, a look at it, and its links. */
export function WallSheet(props: {
  wall: Wall;
  teams: OutputOf<typeof listWalls>['teams'];
  namesAgreed: boolean;
  onEdit: () => void;
}) {
  const { wall, teams, namesAgreed, onEdit } = props;
  const words = useWords(hangingMessages);
  const say = useWords(wallMessages);
  const queries = useQueryClient();
  const toast = useToast();
  const { quick } = useChange(() => queries.invalidateQueries({ queryKey: ['walls'] }));
  const [removing, setRemoving] = useState(false);
  const whose = [
    ...(wall.whole ? [words.whole] : []),
    ...wall.teamIds.flatMap((id) => teams.find((team) => team.id === id)?.name ?? []),
  ];
  return (
    <Sheet
      actions={
        <>
          <Button
            aria-label={words.previewOf(wall.name)}
            icon={ScreenIcon}
            onClick={() => window.open(`/wall/${wall.id}`, '_blank', 'noopener')}
            small
          >
            {words.preview}
          </Button>
          <Button aria-label={words.editOf(wall.name)} icon={EditIcon} onClick={onEdit} small>
            {words.edit}
          </Button>
        </>
      }
      title={wall.name}
    >
      <p className={css.marks}>
        {wall.views.map((view) => (
          <Badge key={view} wing="check">
            {say[view]}
          </Badge>
        ))}
        <Badge>{words.everySeconds(wall.seconds)}</Badge>
        <Badge>{wall.names && namesAgreed ? words.withNames : words.teamsOnly}</Badge>
      </p>
      <p className={css.soft}>{whose.join(', ')}</p>
      <WallLinks wall={wall} />
      <div className={css.end}>
        <Button icon={TrashIcon} kind="plain" onClick={() => setRemoving(true)} small>
          {words.remove}
        </Button>
      </div>
      <ConfirmDialog
        confirm={words.remove}
        onClose={() => setRemoving(false)}
        onConfirm={() => {
          setRemoving(false);
          quick(async () => {
            await ask(removeWall, { wallId: wall.id });
            toast({ text: words.removed(wall.name) });
          });
        }}
        open={removing}
        title={words.removeTitle}
      >
        <p>{words.removeSays(wall.name)}</p>
      </ConfirmDialog>
    </Sheet>
  );
}
