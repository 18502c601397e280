/**
 * Replaces VS Code's native log writer (@vscode/spdlog) where it isn't compiled: the same functions,
 * implemented with `appendFileSync`. It is copied into VS Code's server.
 *
 * The members are assigned to `exports` one by one, because VS Code imports this file as a module and
 * doesn't find their names otherwise.
 */
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');

const levels = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];

class Logger {
  #file;
  #level = 0;
  #isRaw = false;

  /**
   * @param {string} _kind
   * @param {string} _name
   * @param {string} file
   */
  constructor(_kind, _name, file) {
    this.#file = file;
    mkdirSync(dirname(file), { recursive: true });
    appendFileSync(file, '');
  }

  /** @param {string} text */
  trace = text => this.#write(0, text);
  /** @param {string} text */
  debug = text => this.#write(1, text);
  /** @param {string} text */
  info = text => this.#write(2, text);
  /** @param {string} text */
  warn = text => this.#write(3, text);
  /** @param {string} text */
  error = text => this.#write(4, text);
  /** @param {string} text */
  critical = text => this.#write(5, text);

  getLevel() {
    return this.#level;
  }

  /** @param {number} level */
  setLevel(level) {
    this.#level = level;
  }

  clearFormatters() {
    this.#isRaw = true;
  }

  setPattern() {}
  flush() {}
  drop() {}

  /**
   * @param {number} level
   * @param {string} text
   */
  #write(level, text) {
    if (level < this.#level) {
      return;
    }
    const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
    appendFileSync(this.#file, this.#isRaw ? text : `${time} [${levels[level]}] ${text}\n`);
  }
}

/**
 * @param {string} name
 * @param {string} file
 */
const createLogger = async (name, file) => new Logger('rotating', name, file);

exports.version = 0;
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
