import { Failure } from '../domain/failure';
import { WrongUsage, type Command, type Terminal } from './command';

/** Every command, loaded only when it is called: `check` does not wait for a PDF library. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  build: async () => (await import('./build')).build,
  extract: async () => (await import('./extract')).extract,
  check: async () => (await import('./check')).check,
  import: async () => (await import('./import')).importSeed,
  keep: async () => (await import('./keep')).keep,
  package: async () => (await import('./package')).packageCorpus,
  diff: async () => (await import('./diff')).diff,
  crosswalk: async () => (await import('./crosswalk')).crosswalk,
};

/**
 * Runs one command line.
 * @returns the exit code: what the command says, 2 on wrong usage, 1 when the machine broke
 */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    terminal[name === undefined ? 'err' : 'out'].write(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (load === undefined) {
    terminal.err.write(`vitrine: unknown command "${name}"\n\n${await overview()}`);
    return 2;
  }
  const command = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out.write(`usage: vitrine ${command.usage}\n\n${command.summary}\n`);
    return 0;
  }
  try {
    return await command.run(rest, terminal);
  } catch (error) {
    if (error instanceof WrongUsage) {
      terminal.err.write(`vitrine ${name}: ${error.message}\nusage: vitrine ${command.usage}\n`);
      return 2;
    }
    if (error instanceof Failure) {
      terminal.err.write(`vitrine ${name}: ${error.message}\n`);
      return 1;
    }
    throw error;
  }
}

async function overview(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  const lines = commands.map((command) => `  vitrine ${command.usage}\n      ${command.summary}\n`);
  return `usage:\n${lines.join('')}`;
}
