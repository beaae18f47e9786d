import Testing

@testable import TruceExtract

struct LemmaTableTests {
  @Test func `lemmas are found whole alone`() {
    let set: LemmaSet = ["ceasefire", "cease-fire", "“", "hit"]
    #expect(["ceasefire", "cease-fire", "“", "hit"].allSatisfy { set.contains($0) })
    #expect(["", "hi", "hits", "his", "ceasefires", "”"].allSatisfy { !set.contains($0) })
  }

  @Test func `a later value takes the place of an earlier one`() {
    var table: LemmaTable<Int> = ["on": 1, "against": 2]
    table.set("on", 3)
    #expect(table["on"] == 3)
    #expect(table["against"] == 2)
    #expect(table["at"] == nil)
  }
}
