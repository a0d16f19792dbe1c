import { openApplication } from '#app/application.ts';
import { askedToStop } from '#app/cli/asked-to-stop.ts';
import { openInstallation, installationSecrets } from '#app/cli/installation.ts';

// What `cadans start` is, without screens to build: node tests/support/application-process.ts
const asked = askedToStop();
try {
  const said = { show: () => {}, done: (line: string) => void process.stderr.write(`${line}\n`) };
  const installation = await openInstallation('exclusive', said);
  const { settings, place } = installation;
  const [secret, ...formerSecrets] = await installationSecrets(settings);
  const application = await openApplication({ ...settings, place, secret, formerSecrets });
  await application.app.listen({ port: settings.port, host: settings.host });
  application.startJobs();
  await Promise.race([asked, installation.exited]);
  await application.close();
  await installation.close();
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
