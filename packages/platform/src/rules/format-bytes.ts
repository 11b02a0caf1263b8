/** A size for people: `20 MB`, counted in 1024s as file managers do. */
export const formatBytes = (bytes: number): string => `${Math.round((bytes / 1024 / 1024) * 10) / 10} MB`;
