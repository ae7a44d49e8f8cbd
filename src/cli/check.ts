import { type Command } from './command';
export const check: Command = { usage: 'check', summary: '', run: async () => 0 };
