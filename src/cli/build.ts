import { type Command } from './command';
export const build: Command = { usage: 'build', summary: '', run: async () => 0 };
