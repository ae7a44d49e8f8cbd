/** The build of the page, put in by Vite (vite.config.ts): version, day as an ISO date, address of its code or ''. */
declare const VITRINE_BUILD: { version: string; date: string; repository: string };

export const BUILD = VITRINE_BUILD;
