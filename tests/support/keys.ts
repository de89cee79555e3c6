/** Key events of a fast typist and of an input method, at a lower level than Playwright's `type`. */
import type { CDPSession, Page } from "@playwright/test";

/** An input method, driven through Chromium's protocol. */
export class InputMethod {
  private constructor(private readonly session: CDPSession) {}

  static async on(page: Page): Promise<InputMethod> {
    return new InputMethod(await page.context().newCDPSession(page));
  }

  async compose(text: string): Promise<void> {
    await this.session.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }

  /** Sends a key that the input method consumes: `keyCode` 229. */
  async swallowedKey(key: string): Promise<void> {
    for (const type of ["rawKeyDown", "keyUp"] as const) {
      await this.session.send("Input.dispatchKeyEvent", { type, key, code: key, windowsVirtualKeyCode: 229 });
    }
  }

  /** Ends the composition with the chosen text. */
  async commit(text: string): Promise<void> {
    await this.session.send("Input.insertText", { text });
  }
}

export interface Key {
  key: string;
  control?: boolean;
}

/** Sends all keys at once, without waiting until the page has handled the previous one. */
export async function rush(page: Page, keys: readonly Key[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await Promise.all(
    keys.map(({ key, control = false }) =>
      session.send("Input.dispatchKeyEvent", {
        type: "keyDown",
        key,
        windowsVirtualKeyCode: key.toUpperCase().charCodeAt(0),
        ...(control ? { modifiers: 2 } : { text: key }),
      }),
    ),
  );
}

/** Slows a page down by a factor, as on a slow device. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: times });
}
