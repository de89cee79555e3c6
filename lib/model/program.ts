/** The name and version with which this program identifies itself. */
export const PROGRAM = { name: "community-qa", version: "0.2.0" } as const;
