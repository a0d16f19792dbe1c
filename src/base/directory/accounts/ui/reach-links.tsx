import css from './reach-links.module.css';

/** A telephone number that dials where the device can. */
export function PhoneLink({ number }: { number: string }) {
  const dialled = number.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  if (dialled === '') return number;
  return (
    <a className={css.reach} href={`tel:${dialled}`}>
      {number}
    </a>
  );
}

export function MailLink({ address }: { address: string }) {
  return (
    <a className={css.reach} href={`mailto:${encodeURIComponent(address).replace('%40', '@')}`}>
      {address}
    </a>
  );
}

/** A site as people write it; what is no address of a site stays text. */
export function SiteLink({ site }: { site: string }) {
  const url = siteUrl(site);
  if (url === null) return site;
  return (
    <a href={url} rel="noreferrer noopener" target="_blank">
      {site.replace(/^https?:\/\//i, '').replace(/\/$/, '')}
    </a>
  );
}

/** `verzonnen.example` and `http://verzonnen.example` as a link; null for anything that is not of the web. */
function siteUrl(site: string): string | null {
  const written = /^https?:\/\//i.test(site) ? site : `https://${site}`;
  if (!URL.canParse(written)) return null;
  const { protocol, hostname, href } = new URL(written);
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.') ? href : null;
}
