import { useState } from 'react';
import { Button } from '#base/ui-kit/button.tsx';
import { ask } from '#base/ui-kit/client.ts';
import { ConfirmDialog } from '#base/ui-kit/confirm-dialog.tsx';
import { Drawer } from '#base/ui-kit/drawer.tsx';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { EditIcon, MoreIcon, PlusIcon, TrashIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { addTeam, archiveTeam, renameTeam, type Team } from '../contract.ts';
import { peopleMessages } from '../messages.ts';
import { TeamDialog } from './team-dialog.tsx';
import { usePeopleChange } from './use-people.ts';
import css from './people.module.css';

/** The teams: which there are, how many people are in each. */
export function TeamsDrawer(props: { teams: readonly Team[]; mayEdit: boolean; onClose: () => void }) {
  const { teams, mayEdit, onClose } = props;
  const words = useWords(peopleMessages);
  const { run, quick } = usePeopleChange();
  const [naming, setNaming] = useState<Team | 'new' | null>(null);
  const [closing, setClosing] = useState<Team | null>(null);
  return (
    <Drawer
      actions={
        mayEdit ? (
          <Button icon={PlusIcon} kind="primary" onClick={() => setNaming('new')}>
            {words.addTeam}
          </Button>
        ) : null
      }
      onClose={onClose}
      open
      title={words.teams}
    >
      {teams.length === 0 ? <p className={css.soft}>{words.noTeams}</p> : null}
      <ul>
        {teams.map((team) => (
          <li className={css.team} key={team.id}>
            <span className={css.teamName}>{team.name}</span>
            <span className={css.soft}>{words.people(team.members)}</span>
            {mayEdit ? (
              <Menu
                groups={[
                  {
                    items: [
                      { label: words.renameTeam, icon: EditIcon, onSelect: () => setNaming(team) },
                      {
                        label: words.closeTeam,
                        icon: TrashIcon,
                        danger: true,
                        onSelect: () => setClosing(team),
                      },
                    ],
                  },
                ]}
                trigger={<IconButton icon={MoreIcon} label={words.more(team.name)} small />}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {naming ? (
        <TeamDialog
          onClose={() => setNaming(null)}
          onSave={(name) =>
            run(() =>
              naming === 'new'
                ? ask(addTeam, { name })
                : ask(renameTeam, { teamId: naming.id, version: naming.version, name }),
            )
          }
          start={naming === 'new' ? '' : naming.name}
          title={naming === 'new' ? words.addTeam : words.renameTeam}
        />
      ) : null}
      {closing ? (
        <ConfirmDialog
          confirm={words.closeTeam}
          onClose={() => setClosing(null)}
          onConfirm={() => {
            quick(() => ask(archiveTeam, { teamId: closing.id, version: closing.version }));
            setClosing(null);
          }}
          open
          title={words.closeTeamTitle(closing.name)}
        >
          <p>{words.closeTeamSays}</p>
        </ConfirmDialog>
      ) : null}
    </Drawer>
  );
}
