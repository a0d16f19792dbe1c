import { Button } from '#base/ui-kit/button.tsx';
import { DocumentIcon, DownloadIcon, PersonIcon, PictureIcon } from '#base/ui-kit/icons.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { Menu } from '#base/ui-kit/menu.tsx';
import { useRoleNames } from '#plan/roles/ui/use-catalogue.ts';
import { releaseMessages } from '../release-messages.ts';

/** A poster for the wall, a card for the desk, a list: each opens as a page to print. */
export function PrintMenu(props: { processId: string; number: number; memberId: string | null }) {
  const { processId, number, memberId } = props;
  const words = useWords(releaseMessages);
  const roles = useRoleNames();
  const open = (what: string) =>
    window.open(`/api/v1/processes/${processId}/releases/${number}/${what}`, '_blank', 'noopener');
  return (
    <Menu
      end
      groups={[
        {
          heading: words.poster,
          items: [
            { label: words.posterA3, icon: PictureIcon, onSelect: () => open('poster?paper=a3') },
            { label: words.posterA1, icon: PictureIcon, onSelect: () => open('poster?paper=a1') },
            { label: words.posterSvg, icon: PictureIcon, onSelect: () => open('poster?paper=a3&form=svg') },
          ],
        },
        {
          heading: words.deskList,
          items: [
            ...(memberId
              ? [
                  {
                    label: words.ownCard,
                    icon: PersonIcon,
                    onSelect: () => open(`checklist?form=tent&memberId=${memberId}`),
                  },
                  {
                    label: words.ownList,
                    icon: DocumentIcon,
                    onSelect: () => open(`checklist?form=list&memberId=${memberId}`),
                  },
                ]
              : []),
            ...roles.optionsWith().map(({ value: role, label }) => ({
              label: words.cardFor(label),
              onSelect: () => open(`checklist?form=tent&role=${role}`),
            })),
          ],
        },
      ]}
      trigger={<Button icon={DownloadIcon}>{words.print}</Button>}
    />
  );
}
