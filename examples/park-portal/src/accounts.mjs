import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(scrypt);

/**
 * The portal's own users. A real portal has them in its database or asks the campus sign-on (CAS);
 * to the platform they are only a subject and an organisation.
 *
 * @typedef {{ id: string, login: string, name: string, organisationId: string, organisation: string,
 *   role: 'university' | 'enterprise' }} User
 */
export class Accounts {
  #users = new Map();
  #sessions = new Map();

  /** @param {User} user @param {string} password */
  async add(user, password) {
    const salt = randomBytes(16);
    this.#users.set(user.login, { user, salt, hash: await derive(password, salt, 32) });
  }

  list() {
    return [...this.#users.values()].map(({ user }) => user);
  }

  /** @returns {Promise<string | undefined>} the id of a new session, or undefined for a wrong name or password */
  async signIn(login, password) {
    const known = this.#users.get(login);
    // An unknown name costs the same time as a wrong password, so that names cannot be found out by the clock.
    const hash = await derive(password, known?.salt ?? Buffer.alloc(16), 32);
    if (!known || !timingSafeEqual(hash, known.hash)) return undefined;
    const id = randomBytes(24).toString('base64url');
    this.#sessions.set(id, known.user);
    return id;
  }

  /** @returns {User | undefined} */
  userOf(sessionId) {
    return sessionId ? this.#sessions.get(sessionId) : undefined;
  }

  signOut(sessionId) {
    this.#sessions.delete(sessionId);
  }
}
