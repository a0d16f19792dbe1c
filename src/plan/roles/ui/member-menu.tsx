import { archiveMember, restoreMember, type Member } from '#base/directory/people/contract.ts';
import { peopleMessages } from '#base/directory/people/messages.ts';
import { useMe, usePeopleChange } from '#base/directory/people/ui/use-people.ts';
import { ask } from '#base/ui-kit/client.ts';
import { IconButton } from '#base/ui-kit/icon-button.tsx';
import { EditIcon, HistoryIcon, MoreIcon, PersonIcon, TrashIcon, UndoIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';

/** What an administrator can do with a member, behind a button in the row. */
export function MemberMenu({ member, onOpen }: { member: Member; onOpen: () => void }) {
  const say = useWords(peopleMessages);
  const me = useMe();
  const { quick } = usePeopleChange();
  const restore = ({ id, version }: Member) => ask(restoreMember, { memberId: id, version });
  const archive = () =>
    quick(() => ask(archiveMember, { memberId: member.id, version: member.version }), {
      text: say.memberArchived(member.name),
      undo: restore,
    });
  return (
    <Menu
      groups={[
        {
          items: [
            { label: say.edit, icon: EditIcon, onSelect: onOpen },
            { label: say.history, icon: HistoryIcon, to: `/history/member/${member.id}` },
            { label: say.privacy, icon: PersonIcon, to: `/settings/privacy/member/${member.id}` },
          ],
        },
        {
          items: [
            member.archived
              ? { label: say.restore, icon: UndoIcon, onSelect: () => quick(() => restore(member)) }
              : { label: say.archive, icon: TrashIcon, onSelect: archive, disabled: member.id === me?.id },
          ],
        },
      ]}
      trigger={<IconButton icon={MoreIcon} label={say.more(member.name)} small />}
    />
  );
}
