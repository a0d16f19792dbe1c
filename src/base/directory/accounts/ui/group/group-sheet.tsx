import { useMemo } from 'react';
import { Sheet } from '#base/ui-kit/sheet.tsx';
import { useWords } from '#base/ui-kit/language.tsx';

import type { GroupMember } from '../../contract.ts';
import { accountMessages } from '../../messages.ts';
import { groupTree } from '../../rules/group-tree.ts';
import type { ShownAccount } from '../use-account.ts';
import css from './group-sheet.module.css';
import { GroupSums } from './group-sums.tsx';
import { GroupTree } from './group-tree.tsx';
import { useGroup } from './use-group.ts';

/** The group that an account belongs to, with what is open and won in it; nothing for one that stands alone. */
export function GroupSheet({ shown }: { shown: ShownAccount }) {
  const { account, parent, subsidiaries } = shown;
  return parent || subsidiaries > 0 ? <Group key={account.id} shown={shown} /> : null;
}

const none: readonly GroupMember[] = [];

function Group({ shown: { account } }: { shown: ShownAccount }) {
  const words = useWords(accountMessages);
  const { data } = useGroup(account.id);
  const tree = useMemo(() => groupTree(data?.members ?? none), [data]);
  const top = tree[0];
  if (!data || !top) return null;
  return (
    <Sheet title={words.group}>
      <GroupTree current={account.id} label={words.group} tree={tree} />
      {data.cut ? <p className={css.soft}>{words.groupCut}</p> : null}
      {top.open.deals + top.won.deals > 0 ? (
        <p className={css.total}>
          <span>{words.groupTotal}</span>
          <GroupSums open={top.open} won={top.won} />
        </p>
      ) : null}
    </Sheet>
  );
}
