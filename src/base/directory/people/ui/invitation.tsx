import { useState } from 'react';
import { ResetSecondFactor } from '#base/auth/entrance/ui/reset-second-factor.tsx';
import { SignOutMember } from '#base/auth/entrance/ui/sign-out-member.tsx';
import { Button } from '#base/ui-kit/button.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import type { Member } from '../contract.ts';
import { peopleMessages } from '../messages.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { PasswordLinkDialog } from './password-link-dialog.tsx';
import css from './people.module.css';

/** How a member gets in: by an invitation, or by a new password where the old one was forgotten. */
export function Invitation({ member }: { member: Member }) {
  const words = useWords(peopleMessages);
  const [open, setOpen] = useState<'invitation' | 'password' | null>(null);
  return (
    <section className={css.form}>
      <h3>{words.signIn}</h3>
      <p className={css.soft}>{member.canSignIn ? words.signsIn : words.signsInNot}</p>
      <div className={css.buttons}>
        <Button onClick={() => setOpen('invitation')} small>
          {member.canSignIn ? words.inviteAgain : words.invite}
        </Button>
        {member.canSignIn ? (
          <>
            <Button onClick={() => setOpen('password')} small>
              {words.passwordLink}
            </Button>
            <ResetSecondFactor member={member} />
            <SignOutMember member={member} />
          </>
        ) : null}
      </div>
      {open === 'invitation' ? <InviteDialog member={member} onClose={() => setOpen(null)} /> : null}
      {open === 'password' ? <PasswordLinkDialog member={member} onClose={() => setOpen(null)} /> : null}
    </section>
  );
}
