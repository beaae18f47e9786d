import Testing
import TruceModel

struct KeyTableTests {
  @Test func `values come back by their keys, and no others`() {
    var table = KeyTable<Int>()
    for number in 0..<5000 { table.set(UInt64(number) &* 0x9e37_79b9, number) }
    for number in 0..<5000 {
      #expect(table[UInt64(number) &* 0x9e37_79b9] == number)
      #expect(table[UInt64(number) &* 0x9e37_79b9 &+ 1] == nil)
    }
    #expect(table.count == 5000)
  }

  @Test func `a second value takes the place of the first`() {
    var table = KeyTable<String>()
    table.set(7, "a")
    table.update(7, default: "") { $0 += "b" }
    table.update(8, default: "c") { $0 += "d" }
    #expect(table[7] == "ab")
    #expect(table[8] == "cd")
    #expect(table.count == 2)
  }

  @Test func `keys are handed out in the order in which they came`() {
    var table = KeyTable<Int>()
    let keys: [UInt64] = [9, 1, .max, 0, 4]
    for (number, key) in keys.enumerated() { table.set(key, number) }
    var found: [UInt64] = []
    table.visit { key, _ in found.append(key) }
    #expect(found == keys)
  }

  @Test func `keys that fall into one slot are told apart`() {
    // The slot comes from the low bits of both halves: these agree in them.
    let keys = (0..<40).map { UInt64($0) << 40 }
    let set = KeySet(keys)
    #expect(keys.allSatisfy { set.contains($0) })
    #expect(!set.contains(41 << 40))
  }
}
