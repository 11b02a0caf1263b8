/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Address of the platform. */
  readonly VITE_QXWQ_PLATFORM: string;
  /** The site's publishable key. */
  readonly VITE_QXWQ_KEY: string;
}
