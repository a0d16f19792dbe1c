import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Door } from '#base/auth/ui/door.tsx';
import { ApiProblem, ask } from '#base/ui-kit/client.ts';
import { Button } from '#base/ui-kit/button.tsx';
import { ErrorNote } from '#base/ui-kit/error-note.tsx';
import { useWords } from '#base/ui-kit/language.tsx';
import { contactSides } from '../../routing.ts';
import { answerQuestionnaire, openQuestionnaire } from '../contract.ts';
import { questionnaireMessages } from '../messages.ts';
import { QuestionnaireForm } from './questionnaire-form.tsx';
import { rememberAnswer, rememberedAnswer, type Filled } from './remembered-answer.ts';
import css from './questionnaire.module.css';

/** What a customer is asked, opened by a secret link on a phone mostly; nobody signs in and no name is asked. */
export function QuestionnairePage() {
  const { side: given } = useParams({ strict: false });
  const side = contactSides.find((one) => one === given) ?? 'customers';
  const [token] = useState(() => window.location.hash.slice(1));
  const words = useWords(questionnaireMessages);
  const { data, error } = useQuery({
    queryKey: ['questionnaire', side, token],
    queryFn: ({ signal }) => ask(openQuestionnaire, { token: token || '-', side }, { signal }),
    staleTime: Infinity,
    retry: false,
  });
  const [done, setDone] = useState(false);
  const send = useMutation({
    mutationFn: ({ respondent, said, wish }: Filled) =>
      ask(answerQuestionnaire, { token, side, respondent, said, wish }),
    onSuccess: (_, filled) => {
      if (data) rememberAnswer(data.linkId, filled);
      setDone(true);
      window.scrollTo({ top: 0 });
    },
  });
  const gone = [error, send.error].some((one) => one instanceof ApiProblem && one.status === 404);
  if (gone) return <Door says={words.goneSays} title={words.gone} />;
  if (error)
    return (
      <Door title={words.title}>
        <ErrorNote error={error} />
      </Door>
    );
  if (!data) return null;
  if (done)
    return (
      <Door says={words.thanksSays(data.organisation)} title={words.thanks}>
        <div className={css.end}>
          <Button
            onClick={() => {
              send.reset();
              setDone(false);
            }}
          >
            {words.change}
          </Button>
        </div>
      </Door>
    );
  const before = rememberedAnswer(data.linkId);
  return (
    <Door says={words.says(data.organisation)} title={words.title} wide>
      <QuestionnaireForm
        asked={data}
        before={before}
        busy={send.isPending}
        error={send.error}
        onSend={(filled) => send.mutate(filled)}
      />
    </Door>
  );
}
