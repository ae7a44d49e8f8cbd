import { runCommand } from './runCommand';

process.exitCode = await runCommand(process.argv.slice(2), { out: process.stdout, err: process.stderr });
