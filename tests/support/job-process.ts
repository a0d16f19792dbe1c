import { openPools, type DatabasePlace } from '#base/db/pools.ts';
import { startWorker } from '#base/jobs/worker.ts';

import { trialJobs } from './jobs.ts';

// A process that does jobs until it is stopped or killed: node tests/support/job-process.ts PLACE
const place = JSON.parse(process.argv[2] ?? '') as DatabasePlace;
const pools = openPools(place, { app: 4, identity: 1 });
const worker = startWorker({ place, pools, jobs: trialJobs() });
await worker.ready;
process.stdout.write('ready\n');
process.once('SIGTERM', () => void worker.stop().then(() => process.exit(0)));
