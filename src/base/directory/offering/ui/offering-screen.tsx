import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { viewerQuery } from '#base/auth/ui/viewer-query.ts';
import { useWords } from '#base/ui-kit/language.tsx';
import { Page } from '#base/ui-kit/page.tsx';
import { Switch } from '#base/ui-kit/switch.tsx';

import { offeringMessages } from '../messages.ts';
import { CompetitorTable } from './competitor-table.tsx';
import { ProductTable } from './product-table.tsx';
import css from './offering-screen.module.css';

/** What we sell, and whom we meet: the lists that deals choose from. */
export function OfferingScreen() {
  const words = useWords(offeringMessages);
  const [archived, setArchived] = useState(false);
  const { data: viewer } = useSuspenseQuery(viewerQuery);
  return (
    <Page
      controls={<Switch checked={archived} label={words.withArchived} onChange={setArchived} />}
      title={words.title}
      width="middle"
    >
      <div className={css.parts}>
        <ProductTable archived={archived} currency={viewer.organisation.currency} />
        <CompetitorTable archived={archived} />
      </div>
    </Page>
  );
}
