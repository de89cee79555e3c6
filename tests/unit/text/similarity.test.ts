import fc from "fast-check";
import { expect, it } from "vitest";
import { BigramSignatures, bigrams, dice } from "@/lib/text/similarity";

function mostAlike(a: string, b: string): number {
  const signatures = new BigramSignatures(2);
  signatures.put(0, bigrams(a));
  signatures.put(1, bigrams(b));
  return signatures.mostAlike(0, 1);
}

const words = fc.array(fc.constantFrom("锁", "超", "时", "事", "务", "rpc ", "lock ", "how "), {
  maxLength: 40,
});

it("never tells that two texts are less alike than they are", () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const [one, other] = [a.join(""), b.join("")];
      expect(mostAlike(one, other)).toBeGreaterThanOrEqual(dice(bigrams(one), bigrams(other)));
    }),
  );
});

it("tells texts that have nothing in common from equal ones", () => {
  const text = "全局锁一直等不到，事务超时之后也没有释放";
  expect(mostAlike(text, text)).toBe(1);
  expect(mostAlike(text, "配置中心推送了新的路由规则，网关却还是走老的集群")).toBeLessThan(0.6);
});
