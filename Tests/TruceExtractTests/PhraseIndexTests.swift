import Testing

@testable import TruceExtract

struct PhraseIndexTests {
  private func index() -> PhraseIndex<String> {
    var index = PhraseIndex<String>()
    index.insert("car", "car")
    index.insert("car bomb", "car bomb")
    index.insert("car bomb attack", "car bomb attack")
    return index
  }

  @Test(arguments: [
    (["car", "bomb", "attack"], "car bomb attack", 2), (["car", "bomb", "in"], "car bomb", 1),
    (["car", "park"], "car", 0),
  ])
  func `the longest phrase wins`(keys: [String], entry: String, last: Int) throws {
    let hit = try #require(index().longest(at: 0, in: keys))
    #expect(hit.entry == entry)
    #expect(hit.last == last)
  }

  @Test func `an entry that is not accepted gives way to a shorter one`() throws {
    let hit = try #require(
      index().longest(at: 0, in: ["car", "bomb"], where: { $0 != "car bomb" }))
    #expect(hit.entry == "car")
  }

  @Test func `nothing starts with an unknown word`() {
    #expect(index().longest(at: 0, in: ["bus"]) == nil)
    #expect(index().starting(with: "bus").isEmpty)
  }
}
