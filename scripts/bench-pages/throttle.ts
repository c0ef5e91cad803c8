import type { CDPSession } from "playwright-core";

/** Lighthouse 的慢 4G 手机：下行 1.6 Mbps、上行 750 kbps、往返 150 毫秒，处理器慢四倍。 */
export const phone = { width: 390, height: 844, down: 1.6e6 / 8, up: 750e3 / 8, latency: 150, processor: 4 } as const;

const network = { offline: false, latency: phone.latency, downloadThroughput: phone.down, uploadThroughput: phone.up };

/**
 * 让一页慢得像手机，连同它的后台线程（搜索在那里取文件，不另说就不受限）。
 * @param received 收到一个回应的全部字节（连同响应头）时。
 */
export async function throttle(session: CDPSession, received: (bytes: number) => void): Promise<void> {
  session.on("Network.loadingFinished", ({ encodedDataLength }) => received(encodedDataLength));
  session.on("Target.receivedMessageFromTarget", ({ message }) => {
    const { method, params } = JSON.parse(message) as { method?: string; params?: { encodedDataLength?: number } };
    if (method === "Network.loadingFinished") received(params?.encodedDataLength ?? 0);
  });
  session.on("Target.attachedToTarget", async ({ sessionId }) => {
    const commands: [method: string, params: object][] = [
      ["Network.enable", {}],
      ["Network.emulateNetworkConditions", network],
      ["Runtime.runIfWaitingForDebugger", {}],
    ];
    for (const [id, [method, params]] of commands.entries())
      await session
        .send("Target.sendMessageToTarget", { sessionId, message: JSON.stringify({ id, method, params }) })
        // 线程可能已经关了。
        .catch(() => {});
  });
  await session.send("Target.setAutoAttach", { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", network);
  await session.send("Emulation.setCPUThrottlingRate", { rate: phone.processor });
}
