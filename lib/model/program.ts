/** What this program calls itself where others read it. */
export const PROGRAM = { name: "community-qa", version: "0.2.0" } as const;
